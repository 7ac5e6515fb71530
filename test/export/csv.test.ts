import fc from 'fast-check';
import { expect, test } from 'vitest';
import { writeCsv } from '../../src/export/csv.ts';
import { toIso } from '../../src/time/format.ts';
import { fromIso } from '../../src/time/iso.ts';
import { anyView, userText } from '../document/support/arbitraries.ts';
import { incidentView } from '../document/support/views.ts';

/** RFC 4180, strictly: CRLF after every record, quotes doubled inside quotes. */
function readCsv(csv: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let rest = csv;
  while (rest !== '') {
    const match = /^(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/.exec(rest);
    if (match === null) throw new Error(`No field: ${JSON.stringify(rest.slice(0, 80))}`);
    row.push(match[1]?.replaceAll('""', '"') ?? match[2] ?? '');
    if (match[3] === '\r\n') {
      rows.push(row);
      row = [];
    }
    rest = rest.slice(match[0].length);
  }
  return rows;
}

const records = (csv: string) => {
  const [header = [], ...rows] = readCsv(csv);
  return rows.map((row) => Object.fromEntries(header.map((title, column) => [title, row[column] ?? ''])));
};

const FORMULA = /^[\s\p{Cc}\p{Cf}]*[=+\-@＝＋－＠]|^[\t\r\n]/u;
const harmless = (typed: string) => (FORMULA.test(typed) ? `'${typed}` : typed).toWellFormed();

test('every event is a row that reads as it was typed, but for formulas', () => {
  fc.assert(
    fc.property(anyView, (view) => {
      const csv = writeCsv(view);
      expect(readCsv(csv).every((row) => row.length === 22)).toBe(true);
      expect(records(csv).map((record) => [record.number, record.text, record.struck_reason])).toEqual(
        view.events.map(({ label, text, struck }) => [label, harmless(text), harmless(struck?.reason ?? '')]),
      );
    }),
    { numRuns: 200 },
  );
});

test('each column says its own', () => {
  const view = incidentView({
    incident: { zone: 'Africa/Nairobi' },
    events: [
      { at: '2023-05-26T15:00:04.5Z', text: 'warning', milestone: 'detected' },
      {
        at: '2023-05-26T18:05+03:00',
        until: '2023-05-26T18:20+03:00',
        text: 'a, "b"',
        kind: 'hypothesis',
        hypothesis: 'open',
      },
      {
        at: '2023-05-26T18:30+03:00',
        precision: 'approximate',
        label: 'B1',
        late: true,
        lateReason: 'asleep',
        author: 'Siri',
      },
      { at: null, text: 'sometime', struck: { reason: 'twice' } },
    ],
  });
  const committed = view.events.map((event) => toIso(event.committedAt));
  expect(writeCsv(view).split('\r\n')).toEqual([
    'number,occurred,until,precision,local_time,kind,milestone,hypothesis,text,author,committed,late,late_reason,struck_reason,tested,settled,decided_by,why,refused,review_at,promised_for,promise_met',
    `1,2023-05-26T15:00:04.500+00:00,,exact,2023-05-26 18:00:04,milestone,detected,,warning,Anna Berg,${committed[0]},no,,,,,,,,,,`,
    `2,2023-05-26T18:05:00+03:00,2023-05-26T18:20:00+03:00,range,2023-05-26 18:05,hypothesis,,open,"a, ""b""",Anna Berg,${committed[1]},no,,,,,,,,,,`,
    `B1,2023-05-26T18:30:00+03:00,,approximate,2023-05-26 18:30,note,,,,Siri,${committed[2]},yes,asleep,,,,,,,,,`,
    `4,,,unknown,,note,,,sometime,Anna Berg,${committed[3]},no,,twice,,,,,,,,`,
    '',
  ]);
});

test.each([
  '=1+1',
  '+1',
  '-1',
  '@SUM(A1)',
  '\t=1',
  '\r\n=1',
  '  =1',
  '\u200b=1',
  '＝1',
  '＋1',
  '－1',
  '＠x',
  '\tx',
  '\nx',
  "=cmd|' /C calc'!A0",
])('%j is no formula', (text) => {
  const [record] = records(writeCsv(incidentView({ events: [{ at: null, text }] })));
  expect(record?.text).toBe(`'${text}`);
});

test('what is no formula is left alone', () => {
  fc.assert(
    fc.property(userText, (said) => {
      const [record] = records(writeCsv(incidentView({ events: [{ at: null, text: `w${said}` }] })));
      expect(record?.text).toBe(`w${said}`.toWellFormed());
    }),
  );
});

test('what is known of decisions, promises and tests has columns of its own', () => {
  const event = {
    at: '2022-04-20T11:28:00+02:00',
    decision: { by: 'Anna', why: '=safe', refused: 'wait', reviewAt: fromIso('2022-04-20T15:00:00+02:00') },
    promise: { due: fromIso('2022-04-20T12:00:00+02:00'), metAt: null },
  };
  expect(records(writeCsv(incidentView({ events: [event] })))[0]).toMatchObject({
    decided_by: 'Anna',
    why: "'=safe",
    refused: 'wait',
    review_at: '2022-04-20T15:00:00+02:00',
    promised_for: '2022-04-20T12:00:00+02:00',
    promise_met: '',
  });
});

test('a byte-order mark is there only if it is asked for', () => {
  const view = incidentView({ events: [{ at: null, text: 'x' }] });
  expect(writeCsv(view, true)).toBe(`\uFEFF${writeCsv(view)}`);
  expect(writeCsv(view).charCodeAt(0)).not.toBe(0xfeff);
});

test('an incident without events is a header', () => {
  expect(readCsv(writeCsv(incidentView({})))).toHaveLength(1);
});
