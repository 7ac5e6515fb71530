import { expect, test } from 'vitest';
import type { ScreenClient } from '../../renderer/client/client.ts';
import { createDetail } from '../../renderer/incidents/detail-store.ts';
import { withIncident } from '../../renderer/incidents/incidents-store.ts';
import type { IncidentDetail, IncidentSummary } from '../../src/incident/views.ts';

const titled = (title: string) => ({ incident: { id: 'a', title } }) as IncidentDetail;

/** A client whose answers the test gives, in any order. */
function answered() {
  const answers: ((detail: IncidentDetail) => void)[] = [];
  const client: ScreenClient = {
    call: () => new Promise((resolve) => answers.push(resolve as (detail: IncidentDetail) => void)),
    subscribe: () => () => undefined,
  };
  const detail = createDetail(client);
  return { detail, answers, title: () => detail.store.getState().detail?.incident.title };
}

test('an answer that was overtaken does not undo a newer one', async () => {
  const { detail, answers, title } = answered();
  const first = detail.open('a');
  const second = detail.refresh();
  answers[1]?.(titled('new'));
  answers[0]?.(titled('old'));
  await Promise.all([first, second]);
  expect(title()).toBe('new');
});

test('whoever asked before waits until the newest answer is there', async () => {
  const { detail, answers, title } = answered();
  let waited: string | undefined;
  const first = detail.open('a').then(() => {
    waited = title();
  });
  void detail.refresh();
  answers[0]?.(titled('old'));
  await Promise.resolve();
  answers[1]?.(titled('new'));
  await first;
  expect(waited).toBe('new');
});

test('an answer about an incident that is no longer on screen is dropped', async () => {
  const { detail, answers } = answered();
  const first = detail.open('a');
  await detail.open(null);
  answers[0]?.(titled('old'));
  await first;
  expect(detail.store.getState().detail).toBeNull();
});

test('one incident as it is now takes its place in the list, by its last change, and never an older state', () => {
  const summary = (id: string, position: number) => ({ id, position }) as IncidentSummary;
  const list = [summary('b', 5), summary('a', 3)];
  expect(withIncident(list, summary('a', 7)).map(({ id }) => id)).toEqual(['a', 'b']);
  expect(withIncident(list, summary('c', 4)).map(({ id }) => id)).toEqual(['b', 'c', 'a']);
  expect(withIncident(list, summary('b', 4))).toBe(list);
});
