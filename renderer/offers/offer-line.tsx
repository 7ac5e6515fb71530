import { allCommands } from '../commands/all-commands.ts';
import { CommandKeys } from '../keys/command-keys.tsx';
import { Icon } from '../look/icons.tsx';
import { useScreen } from '../shell/use-screen.ts';
import type { Offer } from './offer.ts';
import './offer-line.css';

/** One quiet line and its answers. What waits for an answer has a sign before it, not only another weight. */
export function OfferLine({ offer }: { readonly offer: Offer }) {
  const screen = useScreen();
  const run = (id: string): void =>
    allCommands(screen)
      .find((command) => command.id === id)
      ?.run();
  return (
    <p className="quiet-line offer-line" data-tone={offer.tone}>
      {offer.tone === 'due' && <Icon name="warning" />}
      <span>{offer.text}</span>
      {offer.answers.map(({ command, words }) => (
        <button key={command} type="button" className="small-button" onClick={() => run(command)}>
          {words} <CommandKeys command={command} />
        </button>
      ))}
    </p>
  );
}
