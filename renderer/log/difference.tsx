import { lazy, Suspense } from 'react';

const Words = lazy(() => import('./difference-words.tsx'));

interface DifferenceProps {
  readonly before: string;
  readonly after: string;
}

/** Where two texts differ, word by word. What compares them is loaded with the first use. */
export function Difference({ before, after }: DifferenceProps) {
  return (
    <Suspense fallback={<bdi>{after}</bdi>}>
      <Words before={before} after={after} />
    </Suspense>
  );
}
