import { CommandKeys } from '../keys/command-keys.tsx';
import { useScreen } from '../shell/use-screen.ts';

interface PromiseChipProps {
  /** When it would run out, in words. */
  readonly dueText: string;
  readonly taken: boolean;
}

/** The timer that a line offers while it is typed. Only who takes it gets it. */
export function PromiseChip({ dueText, taken }: PromiseChipProps) {
  const { composer, focus } = useScreen();
  return (
    <button
      type="button"
      className="promise-chip"
      aria-pressed={taken}
      onClick={() => {
        composer.toggleTimer();
        focus.go('composer');
      }}
    >
      {taken ? '✓ Timer for ' : 'Timer for '}
      {dueText} <CommandKeys command="timer" />
    </button>
  );
}
