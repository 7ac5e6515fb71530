import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isFiltered, NO_FILTERS, searchInput } from '../../renderer/incidents/filters.ts';
import { createSearch } from '../../renderer/incidents/search-store.ts';
import { eventually } from '../support/eventually.ts';
import { heldClient } from './held-client.ts';

test('only what is chosen narrows the search', () => {
  expect(searchInput('loki', NO_FILTERS)).toEqual({ words: 'loki' });
  expect(isFiltered(NO_FILTERS)).toBe(false);
  const filters = { ...NO_FILTERS, kind: 'decision', severity: ' SEV1 ', service: '#db' } as const;
  expect(isFiltered(filters)).toBe(true);
  expect(searchInput('', filters)).toEqual({ words: '', kind: 'decision', severity: 'SEV1', service: 'db' });
});

test('a day is searched from its first millisecond to its last, also where it has 23 hours or 25', () => {
  const days = fc.date({ min: new Date('1971-01-02'), max: new Date('9990-01-01'), noInvalidDate: true });
  fc.assert(
    fc.property(days, (date) => {
      const day = date.toISOString().slice(0, 10);
      const { from = Number.NaN, until = Number.NaN } = searchInput('', {
        ...NO_FILTERS,
        from: day,
        until: day,
      });
      const [first, last, after] = [from, until, until + 1].map((ms) => new Date(ms));
      expect([first?.getHours(), first?.getMinutes(), first?.getDate()]).toEqual([
        0,
        0,
        Number(day.slice(8)),
      ]);
      expect(last?.getDate()).toBe(Number(day.slice(8)));
      expect(after?.getHours()).toBe(0);
      expect(after?.getDate()).not.toBe(Number(day.slice(8)));
    }),
  );
});

test('a day that is none narrows nothing', () => {
  for (const from of ['', '20 April', '2022-4-1']) {
    expect(searchInput('', { ...NO_FILTERS, from })).toEqual({ words: '' });
  }
});

test('a filter alone searches, and the newest question wins', async () => {
  const client = heldClient();
  const { incident } = await client.call('event.log', { incident: null, text: 'disk full' });
  await client.call('event.log', { incident, text: 'roll back', kind: 'decision' });
  const search = createSearch(client);
  const release = client.hold('search');
  search.type('disk');
  await eventually(() => expect(client.calls.filter((name) => name === 'search')).toHaveLength(1));
  search.type('');
  search.filter({ kind: 'decision' });
  await eventually(() => expect(client.calls.filter((name) => name === 'search')).toHaveLength(2));
  await release();
  expect(search.store.getState().hits).toBeNull();
  await release();
  await eventually(() => expect(search.store.getState().hits?.map(({ where }) => where)).toEqual(['2']));
  search.clear();
  expect(search.store.getState()).toMatchObject({ words: '', filters: NO_FILTERS, hits: null, open: false });
});
