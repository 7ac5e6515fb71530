import { afterAll, expect, test } from 'vitest';
import { writeRecordJson } from '../../src/export/json.ts';
import { contract, type InputOf, type OperationName } from '../../src/recorder/contract.ts';
import { dispatch } from '../../src/recorder/transport.ts';
import { openReadableStore } from '../../src/store/open.ts';
import { attachmentOf, sampleRecord } from '../import/records.ts';
import { forgetStates, type Named, openIn, PICTURE, STATES, type StateName, sharedIn } from './states.ts';

type Needs = 'nothing' | 'incident' | 'event' | 'action' | 'attachment';

interface Case<N extends OperationName> {
  readonly input: (named: Named) => InputOf<N>;
  /** What has to be there. */
  readonly needs: Needs;
  /** States in which there is nothing to do, so that nothing is recorded. */
  readonly idle?: readonly StateName[];
}

const needs =
  <K extends Needs>(what: K) =>
  <I>(input: (named: Named) => I, idle: readonly StateName[] = []) => ({ needs: what, input, idle });
const nothing = needs('nothing');
const incident = needs('incident');
const event = needs('event');
const action = needs('action');
const attachment = needs('attachment');

const RECORD = Buffer.from(writeRecordJson(sampleRecord(), attachmentOf)).toString('base64');

const NOTES = { name: 'notes.md', data: Buffer.from('11:20 slow\n11:40 fixed').toString('base64') };

const EVERYWHERE = Object.keys(STATES) as StateName[];
const NOT_STRUCK = EVERYWHERE.filter((state) => state !== 'struck events');
const at = ({ incident: id }: Named) => ({ incident: id });
const atEvent = ({ incident: id, event: label }: Named) => ({ incident: id, event: label });
const atAction = ({ incident: id, action: number }: Named) => ({ incident: id, action: number });
const atAttachment = ({ incident: id, attachment: number }: Named) => ({ incident: id, attachment: number });

const CASES: { readonly [N in OperationName]: Case<N> } = {
  'incident.list': nothing(() => ({})),
  'incident.get': incident(at),
  'incident.current': nothing(() => ({ any: true })),
  'event.list': incident(at),
  'event.history': event(atEvent),
  'incident.history': incident(at),
  search: nothing(() => ({ words: 'loki' })),
  'name.list': incident(at),
  'paste.read': incident((named) => ({ ...at(named), text: '11:30 slow\n11:31 slower' })),
  'line.read': incident((named) => ({ ...at(named), line: '/dec x', firstKeyAt: null })),
  'incident.start': nothing(() => ({ title: 'Login slow', severity: 'SEV2', zone: 'PST', at: '-5m' })),
  'incident.set': incident((named) => ({ ...at(named), severity: 'SEV1', facts: { authors: 'Anna' } })),
  'role.set': incident((named) => ({ ...at(named), role: 'commander', person: 'Ida' })),
  'incident.demo': nothing(() => ({})),
  'line.log': incident((named) => ({
    ...at(named),
    line: '/upd told them, next update in 30 min',
    firstKeyAt: null,
    promise: true,
  })),
  'event.log': incident((named) => ({ ...at(named), text: 'x', kind: 'symptom', at: '-1m' })),
  'event.log-many': incident((named) => ({
    ...at(named),
    events: [{ id: '01804643-0000-7000-8000-00000000000f', text: 'slow', time: null }],
  })),
  'event.amend': event((named) => ({
    ...atEvent(named),
    text: 'the volume is full',
    hypothesis: 'confirmed',
    promiseDue: 'in 10 min',
    basedOn: 0,
  })),
  'event.strike': event((named) => ({ ...atEvent(named), reason: 'a drill' }), ['struck events']),
  'event.restore': event(atEvent, NOT_STRUCK),
  'section.write': incident((named) => ({ ...at(named), name: 'impact', text: 'None.' })),
  'action.add': incident((named) => ({ ...at(named), text: 'Add a test', due: '2022-05-01' })),
  'action.set': action((named) => ({ ...atAction(named), done: true })),
  'action.remove': action(atAction),
  'attachment.add': incident((named) => ({ ...at(named), name: 'a.png', data: PICTURE })),
  'attachment.set': attachment((named) => ({ ...atAttachment(named), alt: 'A graph' })),
  'attachment.data': attachment(atAttachment),
  undo: incident(at, ['open, no events']),
  redo: incident(at, EVERYWHERE),
  purge: event((named) => ({ ...atEvent(named), reason: 'a password' })),
  'draft.get': incident(at),
  'draft.save': incident((named) => ({ ...at(named), text: 'half a li', firstKeyAt: 1 }), EVERYWHERE),
  'setting.all': nothing(() => ({})),
  'setting.put': nothing(() => ({ key: 'theme', value: 'dark' }), EVERYWHERE),
  'style.list': nothing(() => ({})),
  'document.preview': incident(at),
  'document.export': incident((named) => ({ ...at(named), format: 'json' })),
  'document.clipboard': incident(at),
  handover: incident(at),
  'handover.accept': incident(at),
  'status.update': incident(at),
  'incident.picture': incident((named) => ({ ...at(named), width: 800 })),
  'incident.lint': incident(at),
  'metrics.list': nothing(() => ({})),
  'clock.observe': nothing(() => ({ zone: 'Europe/Oslo' }), EVERYWHERE),
  'backup.make': nothing(() => ({}), EVERYWHERE),
  'backup.list': nothing(() => ({})),
  'backup.problem': nothing(() => ({})),
  'record.compare': nothing(() => ({ data: Buffer.from('0'.repeat(64)).toString('base64') })),
  'recovery.offer': nothing(() => ({})),
  'recovery.take': nothing(() => ({}), EVERYWHERE),
  'recovery.dismiss': nothing(() => ({}), EVERYWHERE),
  'emergency.list': nothing(() => ({})),
  'emergency.recover': nothing(() => ({}), EVERYWHERE),
  'emergency.dismiss': nothing(() => ({}), EVERYWHERE),
  'record.verify': incident(at),
  'record.import': nothing(() => ({ data: RECORD })),
  'import.read': nothing(() => ({ files: [NOTES], zone: 'Europe/Oslo' })),
  'import.record': nothing(() => ({ files: [NOTES], date: '2022-04-20' })),
};

const THERE: Readonly<Record<StateName, readonly Needs[]>> = {
  nothing: ['nothing'],
  'open, no events': ['nothing', 'incident'],
  'open, with events': ['nothing', 'incident', 'event', 'action', 'attachment'],
  resolved: ['nothing', 'incident', 'event', 'action', 'attachment'],
  'struck events': ['nothing', 'incident', 'event', 'action', 'attachment'],
  'unknown id': ['nothing'],
  'ambiguous prefix': ['nothing'],
};

const pairs = (Object.keys(contract) as OperationName[]).flatMap((name) =>
  EVERYWHERE.map((state) => [name, state] as const),
);

afterAll(forgetStates);

test.each(pairs)('%s when there is: %s', async (name, state) => {
  const isQuery = contract[name].kind === 'query';
  const { recorder, folder, named } = await (isQuery ? sharedIn(state) : openIn(state));
  const { input, needs: needed, idle = [] } = CASES[name];
  const reader = openReadableStore(folder);
  try {
    const before = reader.position();
    const answer = await dispatch(recorder, name, input(named));
    if (THERE[state].includes(needed)) {
      expect(answer).toMatchObject({ ok: true });
      const writes = !isQuery && !idle.includes(state);
      expect(reader.position() > before).toBe(writes);
    } else {
      const code = state === 'ambiguous prefix' ? 'ambiguous' : 'not-found';
      expect(answer).toMatchObject({ ok: false, failure: { code } });
      expect(reader.position()).toBe(before);
    }
    expect(reader.verify()).toEqual([]);
  } finally {
    reader.close();
  }
});
