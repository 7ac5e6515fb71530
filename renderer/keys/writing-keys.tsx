import { Keys } from '../look/keys.tsx';
import { WRITING } from './writing.ts';

/** Keys of the composer that are no commands: they are how one writes. */
export function WritingKeys() {
  return (
    <section aria-label="Write">
      <h3>Write</h3>
      <dl>
        {WRITING.map(([keys, name]) => (
          <div key={keys} className="key-row key-entry">
            <dt className="key-caps">
              <Keys keys={keys} />
            </dt>
            <dd>{name}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
