import fc from 'fast-check';
import { expect, test } from 'vitest';
import { RecorderError } from '../../src/failure.ts';
import { checkInput, MOST_TEXT_BYTES } from '../../src/recorder/check-input.ts';
import { contract, type OperationName } from '../../src/recorder/contract.ts';

const ID = '01804643-6e20-7000-8000-000000000001';

function refusal(name: OperationName, input: unknown): RecorderError {
  try {
    checkInput(name, input);
  } catch (error) {
    if (error instanceof RecorderError) return error;
    throw error;
  }
  throw new Error('It was taken.');
}

test.each<[OperationName, unknown, string, string]>([
  [
    'event.log',
    { incident: null, text: 'x', kind: 'descision' },
    '“descision” is not a kind of event.',
    'note',
  ],
  [
    'event.log',
    { incident: null, text: 'x', milestone: 'fixed' },
    '“fixed” is not a milestone.',
    'mitigated',
  ],
  ['event.log', { incident: null }, '“text” is missing.', 'text'],
  ['event.log', { incident: null, text: 7 }, '“text” cannot be 7.', 'text'],
  ['event.log', { incident: '', text: 'x' }, '“incident” is missing.', 'incident'],
  ['event.log', { incident: null, text: 'x', id: '14' }, '“14” is not an id.', 'UUID'],
  [
    'event.log',
    { incident: null, text: 'x', colour: 'red' },
    '“colour” is not part of event.log.',
    'spelled',
  ],
  ['event.log', { incident: null, text: 'x', firstKeyAt: 1.5 }, '1.5 is not a moment.', 'whole number'],
  ['event.log', { incident: null, text: 'x', firstKeyAt: 1e15 }, '1000000000000000 is not a moment.', '9999'],
  ['event.log', [], 'The input of event.log must be an object.', 'input'],
  ['event.log', undefined, 'The input of event.log must be an object.', 'input'],
  ['event.strike', { incident: ID, event: '1', reason: '' }, '“reason” is missing.', 'reason'],
  [
    'event.amend',
    { incident: ID, event: '1', hypothesis: 'maybe' },
    '“maybe” is not a state of a hypothesis.',
    'ruled-out',
  ],
  [
    'section.write',
    { incident: ID, name: 'Root Cause', text: 'x' },
    '“Root Cause” is not the name of a section.',
    'root-cause',
  ],
  ['action.add', { incident: ID, text: 'x', due: 'friday' }, '“friday” is not a date.', 'YYYY-MM-DD'],
  ['action.add', { incident: ID, text: 'x', due: '2022-02-31' }, '“2022-02-31” is not a date.', 'calendar'],
  [
    'action.add',
    { incident: ID, text: 'x', type: 'cure' },
    '“cure” is not a type of action item.',
    'prevent',
  ],
  ['document.export', { incident: ID, format: 'odt' }, '“odt” is not a format to export.', 'docx'],
  ['incident.set', { incident: ID, title: ['a'] }, '“title” cannot be a list.', 'title'],
  ['incident.set', { incident: ID, facts: { authors: {} } }, '“authors” cannot be an object.', 'authors'],
])('%s refuses %j', (name, input, message, hint) => {
  const error = refusal(name, input);
  expect(error).toMatchObject({ code: 'bad-input', message });
  expect(error.hint).toContain(hint);
});

test('a range that ends before it starts says so', () => {
  const at = { ms: 2_000_000, offset: 0 };
  const time = { precision: 'range', at, until: { ms: 1_000_000, offset: 0 } };
  expect(refusal('event.log', { incident: null, text: 'x', time }).message).toMatch(/ends before it starts/);
});

test.each([
  ['a\u0000b', 'a␀b'],
  ['\u001b[31mred', '␛[31mred'],
  ['lone \ud800 half', 'lone \ufffd half'],
  ['line\r\nend\rend', 'line\nend\nend'],
  ['tab\tstays', 'tab\tstays'],
])('%j is cleaned before any handler sees it', (text, clean) => {
  expect(checkInput('event.log', { incident: null, text }).text).toBe(clean);
  expect(checkInput('incident.set', { incident: ID, facts: { authors: text } }).facts?.authors).toBe(clean);
  const setting = checkInput('setting.put', { key: 'k', value: { a: [text] } });
  expect(setting.value).toEqual({ a: [clean] });
});

test('bytes are not text', () => {
  expect(checkInput('record.import', { data: 'AA\r\n=' }).data).toBe('AA\r\n=');
});

test('sixteen megabytes are taken and one byte more is not', () => {
  const most = 'å'.repeat(MOST_TEXT_BYTES / 2);
  expect(checkInput('event.log', { incident: null, text: most }).text).toHaveLength(most.length);
  expect(refusal('event.log', { incident: null, text: `${most}x` }).code).toBe('too-large');
});

test('whatever comes, it is taken clean or refused in a sentence', () => {
  const names = Object.keys(contract) as OperationName[];
  const field = fc.constantFrom('incident', 'text', 'event', 'line', 'firstKeyAt', 'kind', 'time', 'at', 'x');
  fc.assert(
    fc.property(fc.constantFrom(...names), fc.dictionary(field, fc.anything()), (name, input) => {
      try {
        const checked = JSON.stringify(checkInput(name, input)) ?? '';
        expect(checked.isWellFormed()).toBe(true);
      } catch (error) {
        expect(error).toBeInstanceOf(RecorderError);
        expect(error).toMatchObject({ message: expect.stringMatching(/^.{1,400}\.$/s) });
      }
    }),
    { numRuns: 2000 },
  );
});
