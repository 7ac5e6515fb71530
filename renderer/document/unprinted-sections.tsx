import type { StyleSummary } from '../../src/recorder/contract.ts';
import { Icon } from '../look/icons.tsx';
import { useScreen } from '../shell/use-screen.ts';
import type { SectionField } from './section-fields.ts';

interface UnprintedSectionsProps {
  readonly fields: readonly SectionField[];
  readonly styles: readonly StyleSummary[];
}

/** Names the texts that the chosen style would leave out; each can be opened, to be moved or to choose another style. */
export function UnprintedSections({ fields, styles }: UnprintedSectionsProps) {
  const screen = useScreen();
  const unprinted = fields.filter(({ printed }) => !printed);
  if (unprinted.length === 0) return null;
  const printing = styles.filter(({ sections }) =>
    unprinted.every(({ name }) => sections.some((section) => section.name === name)),
  );
  return (
    <p className="unprinted">
      <Icon name="warning" />
      This style does not print{' '}
      {unprinted.map(({ name, heading }, i) => (
        <span key={name}>
          {i > 0 && ', '}
          <button type="button" className="as-link" onClick={() => screen.layout.setState({ section: name })}>
            {heading}
          </button>
        </span>
      ))}
      . {unprinted.length === 1 ? 'It stays' : 'They stay'} in the record
      {printing.length > 0 &&
        `, and ${listed(printing.map(({ title }) => title))} would print ${unprinted.length === 1 ? 'it' : 'them'}`}
      .
    </p>
  );
}

const MOST = 3;

/** `A`, `A or B`, `A, B, C or 4 others`. */
function listed(names: readonly string[]): string {
  const shown = names.length > MOST ? [...names.slice(0, MOST), `${names.length - MOST} others`] : names;
  return shown.length < 2 ? shown.join('') : `${shown.slice(0, -1).join(', ')} or ${shown.at(-1)}`;
}
