import type { NumberedType } from '../../incident/entity.ts';
import { labelOf } from '../../incident/labels.ts';
import type { Finding } from '../../incident/views.ts';
import type { EntityRow } from '../projections/entity-rows.ts';
import { findingsOf, type Inspected } from './inspected.ts';

const TYPES: readonly NumberedType[] = ['event', 'action', 'attachment'];

/** Numbers that are missing, used twice or too many, among those that the incident shows. */
export function numberFindings(
  { incident, state, letters }: Inspected,
  shown: readonly EntityRow[],
): Finding[] {
  const finding = findingsOf(incident, 'number');
  const numbers = Map.groupBy(
    shown.filter(({ created }) => created === 1),
    ({ type, replica }) => `${type} ${replica}`,
  );
  return [...state.replicas].flatMap(([replica, counters]) =>
    TYPES.flatMap((type) => {
      const used = (numbers.get(`${type} ${replica}`) ?? []).map(({ number }) => number ?? 0);
      return problems(counters[type], used).map(({ number, problem }) =>
        finding(`${type} #${labelOf(letters, replica, number)}`, problem),
      );
    }),
  );
}

/** @param given how many numbers the record has given: 1, 2, 3 … up to this */
function problems(given: number, used: readonly number[]): { number: number; problem: string }[] {
  const times = new Map(Array.from({ length: given }, (_, index) => [index + 1, 0]));
  for (const number of used) times.set(number, (times.get(number) ?? 0) + 1);
  return [...times].flatMap(([number, count]) => {
    if (number < 1 || number > given) return [{ number, problem: 'The number was never given.' }];
    if (count === 0) return [{ number, problem: 'The number is missing.' }];
    return count === 1 ? [] : [{ number, problem: 'The number is used more than once.' }];
  });
}
