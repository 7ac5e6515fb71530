import fc from 'fast-check';
import { expect, test } from 'vitest';
import { exportFileName } from '../../src/recorder/file-name.ts';

const named = (title: string) =>
  exportFileName({ title, startedAt: { ms: Date.UTC(2022, 3, 20, 22, 30), offset: 120 } } as never, 'md');

test.each([
  ['Checkout errors', 'checkout-errors-2022-04-21.md'],
  ['  “Checkout” / errors: 50 %!  ', 'checkout-errors-50-2022-04-21.md'],
  ['Oslonøkkelen nede', 'oslonøkkelen-nede-2022-04-21.md'],
  ['', 'incident-2022-04-21.md'],
  ['…', 'incident-2022-04-21.md'],
  ['../../etc/passwd', 'etc-passwd-2022-04-21.md'],
  ['CON', 'con-2022-04-21.md'],
])('%j is called %s', (title, name) => {
  expect(named(title)).toBe(name);
});

test('whatever the title, it is the name of a file in this folder, and not too long', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 400 }), (title) => {
      const name = named(title);
      expect(name).toMatch(/^[\p{L}\p{M}\p{N}-]+-2022-04-21\.md$/u);
      expect(name).not.toMatch(/^-|--/);
      expect(Buffer.byteLength(name)).toBeLessThan(256);
    }),
  );
});
