import { Heading } from 'react-aria-components/Heading';
import { allCommands } from '../commands/all-commands.ts';
import { type Command, GROUPS } from '../commands/command.ts';
import { Keys } from '../look/keys.tsx';
import { useScreen } from '../shell/use-screen.ts';
import './key-sheet.css';
import { Overlay } from './overlay.tsx';

/** Keys of the composer that are no commands: they are how one writes. */
const WRITING: readonly (readonly [string, string])[] = [
  ['Enter', 'Log the line'],
  ['Shift+Enter', 'A new line in the text'],
  ['/', 'The kind, as /decision'],
  ['@', 'The time, as @14:32 or @-5m'],
  ['Tab', 'Choose what the menu offers'],
];

/** Every key on one sheet. */
export function KeySheet() {
  const screen = useScreen();
  const commands = allCommands(screen).filter(({ keys }) => keys.length > 0);
  return (
    <Overlay label="Every key" className="key-sheet">
      <Heading slot="title" level={2} className="key-sheet-title">
        Every key
      </Heading>
      <div className="key-groups">
        <section>
          <h3>Write</h3>
          <dl>
            {WRITING.map(([keys, name]) => (
              <KeyRow key={keys} name={name} keys={[keys]} />
            ))}
          </dl>
        </section>
        {GROUPS.map((group) => (
          <KeyGroup
            key={group}
            group={group}
            commands={commands.filter((command) => command.group === group)}
          />
        ))}
      </div>
    </Overlay>
  );
}

function KeyGroup({ group, commands }: { readonly group: string; readonly commands: readonly Command[] }) {
  if (commands.length === 0) return null;
  return (
    <section>
      <h3>{group}</h3>
      <dl>
        {commands.map(({ id, name, keys }) => (
          <KeyRow key={id} name={name} keys={keys} />
        ))}
      </dl>
    </section>
  );
}

function KeyRow({ name, keys }: { readonly name: string; readonly keys: readonly string[] }) {
  return (
    <div className="key-row">
      <dt>
        {keys.map((key) => (
          <Keys key={key} keys={key} />
        ))}
      </dt>
      <dd>{name}</dd>
    </div>
  );
}
