import { afterAll, expect, test } from 'vitest';
import { ERROR_CODES } from '../../../src/failure.ts';
import { checkInput } from '../../../src/recorder/check-input.ts';
import { contract, type OperationName } from '../../../src/recorder/contract.ts';
import { dispatch } from '../../../src/recorder/transport.ts';
import { openReadableStore } from '../../../src/store/open.ts';
import { forgetStates, openIn } from '../../recorder/states.ts';
import { randomFrom } from '../support/random.ts';
import { goodInput } from './good.ts';
import { hostileInput } from './hostile.ts';

/** Of every operation. */
const INPUTS = 300;
/** What takes long is tried with fewer of those inputs that are let in; all are checked. */
const LET_IN = 6;
const SLOW =
  /^(document|style|import|record|backup|recovery|incident\.(picture|demo|lint|set)|handover|metrics|status)/;
const LONG = 600_000;

afterAll(forgetStates);

const names = Object.keys(contract) as OperationName[];

function isLetIn(name: OperationName, input: unknown): boolean {
  try {
    checkInput(name, input);
    return true;
  } catch {
    return false;
  }
}

test.each(names)(
  '%s answers whatever it is given, and never does half of it',
  async (name) => {
    const { recorder, folder, named } = await openIn('open, with events');
    const examples = {
      ...named,
      id: '01804643-9c00-7000-8000-000000000001',
      at: '-5m',
      zone: 'Europe/Oslo',
      name: 'impact',
      data: Buffer.from('words').toString('base64'),
      due: '2022-05-01',
      date: '2022-04-20',
      columns: {},
      entries: {},
      time: { precision: 'exact', at: { ms: 1_650_447_000_000, offset: 120 } },
    };
    const good = goodInput(contract[name].input, examples);
    expect(() => checkInput(name, good)).not.toThrow();
    const random = randomFrom(names.indexOf(name) + 1);
    const reader = openReadableStore(folder);
    let letIn = 0;
    try {
      for (let time = 0; time < INPUTS; time += 1) {
        const input = hostileInput(good, random);
        if (SLOW.test(name) && isLetIn(name, input) && ++letIn > LET_IN) continue;
        const before = reader.position();
        const answer = await dispatch(recorder, name, input);
        if (answer.ok) continue;
        expect(ERROR_CODES).toContain(answer.failure.code);
        expect(answer.failure, JSON.stringify(input)?.slice(0, 500)).not.toMatchObject({ code: 'internal' });
        expect(reader.position()).toBe(before);
      }
      expect(reader.verify().filter(({ what }) => what !== 'time')).toEqual([]);
    } finally {
      reader.close();
    }
  },
  LONG,
);
