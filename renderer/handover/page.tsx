import { type KeyboardEvent, type ReactNode, useRef } from 'react';
import { allCommands, commandFor } from '../commands/all-commands.ts';
import { useFocusPlace } from '../shell/use-focus.ts';
import { IS_MAC, useScreen } from '../shell/use-screen.ts';
import './page.css';

interface PageProps {
  readonly title: string;
  /** One line under the title. */
  readonly facts: ReactNode;
  readonly actions: ReactNode;
  readonly children: ReactNode;
}

/** A screen of its own in the place of the log. While it has the focus, its commands have keys without Ctrl or Alt. */
export function Page({ title, facts, actions, children }: PageProps) {
  const screen = useScreen();
  const page = useRef<HTMLElement>(null);
  useFocusPlace('page', () => {
    page.current?.focus();
    return page.current !== null;
  });
  const onKeyDown = (press: KeyboardEvent): void => {
    const command = commandFor(allCommands(screen), press, ['page'], IS_MAC);
    if (command === undefined) return;
    press.preventDefault();
    press.stopPropagation();
    command.run();
  };
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it takes the keys of its commands, and those that scroll.
    <section ref={page} className="page" aria-label={title} tabIndex={0} onKeyDown={onKeyDown}>
      <header className="page-head">
        <div className="page-subject">
          <h2>{title}</h2>
          <p className="page-facts">{facts}</p>
        </div>
        <div className="page-actions">{actions}</div>
      </header>
      {children}
    </section>
  );
}
