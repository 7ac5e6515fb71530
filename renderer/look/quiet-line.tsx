import type { ReactNode } from 'react';
import { Icon } from './icons.tsx';

/** One line where it matters: that something failed, and what to do. */
export function FailureLine({ children }: { readonly children: ReactNode }) {
  return (
    <p className="quiet-line is-failure" role="alert">
      <Icon name="warning" />
      <span>{children}</span>
    </p>
  );
}
