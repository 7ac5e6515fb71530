import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { RecorderError } from '../../src/failure.ts';
import { readSources } from '../../src/import/read.ts';

/** Sources with something broken in them: a byte, a stretch, a line; cut off, doubled, mixed with another. */

const FOLDER = new URL('../fixtures/import/', import.meta.url);
const CONTEXT = { now: Date.UTC(2026, 10, 21, 12), zone: 'Europe/Oslo', choices: {} };
const MOST_RUNS = 10_000;
/** However many runs the machine has managed by then. */
const MOST_MS = 35_000;
/** On a machine that does other things as well. */
const HANGS_MS = 5_000;

const files = readdirSync(FOLDER)
  .filter((name) => readdirSync(FOLDER).includes(`${name}.json`))
  .map((name) => ({ name, bytes: readFileSync(new URL(name, FOLDER)) }));

const WORDS = [
  '11:20',
  '|',
  '**',
  '<!--',
  '```',
  '---',
  '\n',
  '# ',
  '\0',
  '"',
  ';',
  '2024-02-30',
  'T+',
  '((((((',
  '99:99',
  '\u202e',
  '<td>',
  '\ud83d',
  '    ',
  '- ',
  'UTC',
  '12:?? – ',
  '{',
  ']',
  '%',
];

const change = fc.record({
  what: fc.constantFrom('insert', 'delete', 'double', 'flip', 'cut', 'mix'),
  at: fc.nat(20_000),
  length: fc.nat(60),
  word: fc.constantFrom(...WORDS),
  byte: fc.nat(255),
});

interface Change {
  readonly what: string;
  readonly at: number;
  readonly length: number;
  readonly word: string;
  readonly byte: number;
}

function changed(bytes: Uint8Array, { what, at, length, word, byte }: Change): Uint8Array {
  const from = bytes.length === 0 ? 0 : at % bytes.length;
  const to = Math.min(bytes.length, from + length);
  const [head, middle, tail] = [bytes.subarray(0, from), bytes.subarray(from, to), bytes.subarray(to)];
  if (what === 'insert')
    return Buffer.concat([head, Buffer.from(word.repeat(1 + (length % 7))), middle, tail]);
  if (what === 'delete') return Buffer.concat([head, tail]);
  if (what === 'double') return Buffer.concat([head, middle, middle, tail]);
  if (what === 'cut') return Buffer.from(head);
  if (what === 'flip') return Buffer.concat([head, Buffer.from([byte]), bytes.subarray(from + 1)]);
  const other = files[(at + byte) % files.length]?.bytes ?? Buffer.alloc(0);
  return Buffer.concat([head, other.subarray(0, length * 20), tail]);
}

const mutant = fc.record({
  file: fc.constantFrom(...files),
  changes: fc.array(change, { minLength: 1, maxLength: 4 }),
});

test('no broken source crashes or hangs the reader, or loses a line from the report', () => {
  fc.assert(
    fc.property(mutant, ({ file, changes }) => {
      const bytes = changes.reduce<Uint8Array>(changed, file.bytes);
      const began = performance.now();
      try {
        const { report, events } = readSources([{ name: file.name, bytes }], CONTEXT);
        expect(new Set(report.map(({ key }) => key)).size).toBe(report.length);
        const taken = new Set(report.map(({ key }) => key));
        for (const event of events) {
          expect(taken).toContain(event.key);
          expect(event.time.until?.ms ?? Infinity).toBeGreaterThanOrEqual(event.time.at.ms);
        }
      } catch (error) {
        if (!(error instanceof RecorderError)) throw error;
      }
      expect(performance.now() - began).toBeLessThan(HANGS_MS);
    }),
    { numRuns: MOST_RUNS, interruptAfterTimeLimit: MOST_MS, markInterruptAsFailure: false },
  );
});

test('every line of a text is in the report, in order and as it was', () => {
  fc.assert(
    fc.property(mutant, ({ file, changes }) => {
      fc.pre(/\.(?:md|txt|log)$/.test(file.name) && changes.every(({ what }) => what !== 'flip'));
      const tame = changes.map((one) => ({ ...one, word: one.word.replaceAll('\0', 'x') }));
      const source = new TextDecoder().decode(tame.reduce<Uint8Array>(changed, file.bytes));
      fc.pre(source.trim() !== '');
      try {
        const { report, formats } = readSources([{ name: file.name, bytes: Buffer.from(source) }], CONTEXT);
        fc.pre(formats[0] === 'Markdown or text' || formats[0] === 'chat or log');
        const plain = source
          .replace(/[\u00ad\u200b\u200e\u200f\u202a-\u202e\ufeff]/g, '')
          .replace(/\r\n?/g, '\n')
          .replace(/\n+$/, '');
        expect(report.map(({ text }) => text).join('\n')).toBe(plain);
      } catch (error) {
        if (!(error instanceof RecorderError)) throw error;
      }
    }),
    { numRuns: 400 },
  );
});
