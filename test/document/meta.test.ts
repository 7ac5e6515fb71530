import { expect, test } from 'vitest';
import { documentMeta } from '../../src/document/meta.ts';
import { houseStyle } from './support/styles.ts';
import { incidentView } from './support/views.ts';

const SHA = 'a'.repeat(64);
const VIEW = incidentView({
  incident: { title: 'Checkout\nfails for anna@example.com' },
  events: [
    { at: '2022-04-20T11:28:00+02:00', text: 'x' },
    { at: '2022-04-20T11:29:00+02:00', text: 'y', author: 'Jonas' },
  ],
  attachments: [{ sha256: SHA, width: 20, height: 10, name: 'graph.png' }],
});
const BYTES = new Uint8Array([1, 2, 3]);

test('a document says what it is, who wrote it and when it happened', () => {
  const meta = documentMeta(VIEW, houseStyle('sre'), {}, () => BYTES);
  expect(meta).toMatchObject({
    title: 'Checkout fails for anna@example.com',
    author: 'Anna Berg, Jonas',
    language: 'en',
    subject: 'SRE postmortem',
    createdAt: VIEW.incident.openedAt,
  });
  expect(meta.attachment(SHA)).toEqual({
    bytes: BYTES,
    mediaType: 'image/png',
    width: 20,
    height: 10,
    alt: 'graph.png',
  });
});

test('what is redacted in the document is redacted in what it says about itself', () => {
  const meta = documentMeta(VIEW, houseStyle('sre'), { redact: true }, () => BYTES);
  expect(meta.title).toBe('Checkout fails for ‹e-mail›');
  expect(meta.author).toBe('Person 1, Person 2');
});

test('an attachment that the incident or the store does not have is not there', () => {
  expect(documentMeta(VIEW, houseStyle('sre'), {}, () => BYTES).attachment('b'.repeat(64))).toBeUndefined();
  expect(documentMeta(VIEW, houseStyle('sre'), {}, () => undefined).attachment(SHA)).toBeUndefined();
});

test('a document without a title is called something', () => {
  const untitled = incidentView({ incident: { title: '  ' } });
  expect(documentMeta(untitled, houseStyle('oslo'), {}, () => undefined).title).toBe('Untitled incident');
});
