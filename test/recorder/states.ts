import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Recorder } from '../../src/recorder/recorder.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { type Opened, openBare, openTest } from './open.ts';
import { PICTURES } from './pictures.ts';

/** What a test names in a record: what is not there has a name all the same. */
export interface Named {
  readonly incident: string;
  readonly event: string;
  readonly action: string;
  readonly attachment: string;
}

const NOBODY: Named = {
  incident: '01804643-0000-7000-8000-000000000000',
  event: '1',
  action: '1',
  attachment: '1',
};

export const PICTURE = Buffer.from(PICTURES.png.bytes).toString('base64');

async function start(recorder: Recorder): Promise<Named> {
  return { ...NOBODY, ...(await recorder.call('incident.start', { title: 'Checkout errors' })) };
}

async function startWithEvents(opened: Opened): Promise<Named> {
  const { recorder, clock } = opened;
  const named = await start(recorder);
  const { incident } = named;
  const log = async (line: string) => {
    clock.advance(60_000);
    await recorder.call('line.log', { incident, line, firstKeyAt: clock.now() });
  };
  await log('/hypothesis the log volume is full');
  await log('/detected told by team B');
  await log('/decision restart loki');
  await recorder.call('section.write', { incident, name: 'summary', text: 'It was **slow**.' });
  await recorder.call('action.add', { incident, text: 'Watch the volume', owner: 'Jonas' });
  const picture = { name: 'graph.png', data: PICTURE, alt: 'Errors', event: '1' };
  await recorder.call('attachment.add', { incident, ...picture });
  return named;
}

/** The states that a command can find the record in. */
export const STATES = {
  async nothing() {
    return NOBODY;
  },
  async 'open, no events'({ recorder }) {
    return start(recorder);
  },
  'open, with events': startWithEvents,
  async resolved(opened) {
    const named = await startWithEvents(opened);
    const { incident } = named;
    await opened.recorder.call('line.log', { incident, line: '/resolved', firstKeyAt: null });
    return named;
  },
  async 'struck events'(opened) {
    const named = await startWithEvents(opened);
    for (const event of ['1', '2', '3']) {
      await opened.recorder.call('event.strike', { incident: named.incident, event, reason: 'a drill' });
    }
    return named;
  },
  async 'unknown id'(opened) {
    await startWithEvents(opened);
    return NOBODY;
  },
  async 'ambiguous prefix'(opened) {
    const named = await startWithEvents(opened);
    await start(opened.recorder);
    return { ...named, incident: named.incident.slice(0, 6) };
  },
} as const satisfies Record<string, (opened: Opened) => Promise<Named>>;

export type StateName = keyof typeof STATES;

interface Built extends Opened {
  readonly named: Named;
}

const built = new Map<StateName, Promise<Built>>();

async function build(state: StateName): Promise<Built> {
  const folder = mkdtempSync(join(tmpdir(), 'incident-recorder-state-'));
  const opened = await openBare({ folder });
  return { ...opened, named: await STATES[state](opened) };
}

/** A record in this state, built once and shared: for tests that only read. */
export function sharedIn(state: StateName): Promise<Built> {
  const known = built.get(state) ?? build(state);
  built.set(state, known);
  return known;
}

/** A record in this state that a test has to itself: a copy of the shared one's files. */
export async function openIn(state: StateName): Promise<Built> {
  const original = await sharedIn(state);
  const folder = temporaryFolder();
  cpSync(original.folder, folder, { recursive: true });
  return { ...(await openTest({ folder }, 'copy')), named: original.named };
}

/** To be called when a file's tests are done. */
export async function forgetStates(): Promise<void> {
  for (const state of built.values()) {
    const { recorder, folder } = await state;
    await recorder.close();
    rmSync(folder, { recursive: true, force: true });
  }
}
