import { keyCaps } from '../commands/keys.ts';
import { IS_MAC } from '../shell/use-screen.ts';

/** A key as its caps. */
export function Keys({ keys }: { readonly keys: string }) {
  return (
    <span className="keys">
      {keyCaps(keys, IS_MAC).map((cap) => (
        <kbd key={cap}>{cap}</kbd>
      ))}
    </span>
  );
}
