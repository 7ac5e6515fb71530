import { expect, onTestFinished, test } from 'vitest';
import type { Trouble } from '../../renderer/client/client.ts';
import { GONE } from '../../renderer/client/failure.ts';
import { allCommands, commandFor } from '../../renderer/commands/all-commands.ts';
import { GROUPS, type Scope } from '../../renderer/commands/command.ts';
import { isPress, keyCaps, type Press } from '../../renderer/commands/keys.ts';
import { mark, moveSelection, selectedEvent, undo } from '../../renderer/commands/record.ts';
import { lineOf } from '../../renderer/composer/composer-store.ts';
import { followHit } from '../../renderer/incidents/follow-hit.ts';
import { matching, score } from '../../renderer/keys/match.ts';
import { createScreen, type Screen } from '../../renderer/shell/screen.ts';
import { eventually } from '../support/eventually.ts';
import { type HeldClient, heldClient, START } from './held-client.ts';

async function started(prepare?: (client: HeldClient) => Promise<unknown>) {
  const client = heldClient();
  await prepare?.(client);
  const screen = createScreen(client, client.environment);
  onTestFinished(screen.start({ incident: null, tab: 'log' }));
  await eventually(() => expect(screen.incidents.store.getState().loaded).toBe(true));
  return { client, screen };
}

const texts = (screen: Screen): string[] => screen.log.store.getState().events.map(({ text }) => text);

async function write(screen: Screen, ...lines: string[]): Promise<void> {
  for (const line of lines) {
    screen.composer.type(line);
    await screen.composer.send();
  }
}

test('the first Enter ever opens the incident, and the screen shows it', async () => {
  const { client, screen } = await started();
  expect(screen.incidents.store.getState().chosen).toBeNull();
  await write(screen, 'checkout fails');
  const { chosen } = screen.incidents.store.getState();
  expect(chosen).not.toBeNull();
  await eventually(() => {
    expect(texts(screen)).toEqual(['checkout fails']);
    expect(screen.detail.store.getState().detail?.incident).toMatchObject({
      id: chosen,
      startedAt: { ms: START },
    });
  });
  expect(client.calls).not.toContain('incident.start');
});

test('a line that another process wrote appears, and is spoken', async () => {
  const { client, screen } = await started();
  await write(screen, 'one');
  const incident = screen.incidents.store.getState().chosen;
  await client.call('event.log', { incident, text: 'from a terminal' });
  await eventually(() => expect(texts(screen)).toEqual(['one', 'from a terminal']));
  expect(screen.notices.store.getState().spoken).toContain('from a terminal');
});

test('what is written elsewhere than on the screen changes the list and not the log', async () => {
  const { client, screen } = await started();
  await write(screen, 'one');
  await client.call('event.log', { incident: null, text: 'another outage' });
  await eventually(() => expect(screen.incidents.store.getState().list).toHaveLength(2));
  expect(texts(screen)).toEqual(['one']);
});

test('marking a milestone keeps what stands in the composer, and opens an incident if there is none', async () => {
  const { screen } = await started();
  screen.composer.type('half a li');
  await mark(screen, 'detected');
  await eventually(() =>
    expect(screen.detail.store.getState().detail?.milestones).toMatchObject([{ milestone: 'detected' }]),
  );
  expect(lineOf(screen.composer.store.getState()).text).toBe('half a li');
});

test('undo and redo, and a sentence when nothing is left', async () => {
  const { screen } = await started();
  await write(screen, 'one', 'two');
  const struck = () => screen.log.store.getState().events.map((event) => event.struck !== null);
  await undo(screen, 'undo');
  await eventually(() => expect(struck()).toEqual([false, true]));
  await undo(screen, 'redo');
  await eventually(() => expect(struck()).toEqual([false, false]));
  await undo(screen, 'redo');
  expect(screen.notices.store.getState().notice?.text).toMatch(/nothing is left/i);
});

test('a command that fails says so in one line', async () => {
  const { client, screen } = await started();
  await write(screen, 'one');
  client.failNext('undo', { code: 'disk-full', message: 'The disk is full.', hint: 'Make room.' });
  await undo(screen, 'undo');
  expect(screen.notices.store.getState().notice).toEqual({
    tone: 'failed',
    text: 'The disk is full. Make room.',
  });
});

test('a recorder that does not answer at first is said to be gone, and the screen begins when it is back', async () => {
  const client = heldClient();
  const { incident } = await client.call('event.log', { incident: null, text: 'one' });
  client.failNext('incident.list', GONE);
  const heard: ((trouble: Trouble) => void)[] = [];
  const watch = (listener: (trouble: Trouble) => void) => {
    heard.push(listener);
    return () => undefined;
  };
  const screen = createScreen({ ...client, watch }, client.environment);
  onTestFinished(screen.start({ incident: null, tab: 'log' }));
  await eventually(() => expect(screen.notices.store.getState().notice?.text).toContain(GONE.message));
  expect(screen.incidents.store.getState()).toMatchObject({ ready: false, chosen: null });
  screen.composer.type('typed meanwhile');
  for (const tell of heard) tell(null);
  await eventually(() => expect(texts(screen)).toEqual(['one']));
  expect(screen.incidents.store.getState().chosen).toBe(incident);
  expect(lineOf(screen.composer.store.getState()).text).toBe('typed meanwhile');
});

test('the selection moves line by line and stops at the ends', async () => {
  const { screen } = await started();
  await write(screen, 'one', 'two', 'three');
  const moves: (readonly [number | 'first' | 'last', string])[] = [
    [-1, 'three'],
    [-1, 'two'],
    ['first', 'one'],
    [-1, 'one'],
    [20, 'three'],
  ];
  for (const [by, expected] of moves) {
    moveSelection(screen, by);
    expect(selectedEvent(screen)?.text).toBe(expected);
  }
});

test('a search hit leads to its line, its section or its incident', async () => {
  const { client, screen } = await started(async (held) => {
    const { incident } = await held.call('event.log', { incident: null, text: 'loki volume at 98 %' });
    await held.call('section.write', { incident, name: 'impact', text: 'No loki logs for two hours' });
  });
  await screen.choose(null);
  const hits = await client.call('search', { words: 'loki' });
  const follow = async (place: string): Promise<void> => {
    const hit = hits.find((found) => found.in === place);
    if (hit === undefined) throw new Error(`nothing was found in ${place}`);
    await followHit(screen, hit);
  };
  await follow('event');
  expect(selectedEvent(screen)?.text).toBe('loki volume at 98 %');
  await follow('section');
  expect(screen.layout.getState()).toMatchObject({ tab: 'document', section: 'impact' });
});

const press = (keys: string): Press => {
  const parts = keys.split('+');
  return {
    key: parts.at(-1) ?? '',
    code: '',
    ctrlKey: parts.includes('Mod'),
    metaKey: false,
    altKey: parts.includes('Alt'),
    shiftKey: parts.includes('Shift'),
  };
};

test('every command has a name and a group of its own sheet, and no key means two things in one place', async () => {
  const { screen } = await started();
  await write(screen, 'one');
  const commands = allCommands(screen);
  const places: Scope[][] = [
    ['anywhere', 'empty-composer'],
    ['log', 'empty-composer'],
    ['anywhere', 'log'],
  ];
  expect(new Set(commands.map(({ id }) => id)).size).toBe(commands.length);
  for (const { name, group } of commands) {
    expect(name).not.toBe('');
    expect(GROUPS).toContain(group);
  }
  for (const scopes of places) {
    const keys = commands.filter(({ scope }) => scopes.includes(scope)).flatMap((command) => command.keys);
    const shadowed = scopes.includes('log') && scopes.includes('empty-composer') ? ['ArrowUp'] : [];
    const twice = keys.filter((key, i) => keys.indexOf(key) !== i);
    expect(twice).toEqual(shadowed);
  }
});

test.each([false, true])('every key is told from every other one (Mac: %s)', async (mac) => {
  const { screen } = await started();
  await write(screen, 'one');
  const commands = allCommands(screen).filter(({ scope }) => scope === 'anywhere');
  for (const { id, keys } of commands) {
    for (const key of keys) {
      const plain = press(key);
      const writes = /^Alt\+[A-Z]$/.test(key);
      const held = mac ? { ...plain, metaKey: plain.ctrlKey, ctrlKey: writes } : plain;
      expect(commandFor(commands, held, ['anywhere'], mac)?.id).toBe(id);
    }
  }
});

test('with Alt the place on the keyboard counts where the layout writes something else', () => {
  const mac: Press = {
    key: '¡',
    code: 'Digit1',
    ctrlKey: false,
    metaKey: false,
    altKey: true,
    shiftKey: false,
  };
  expect(isPress(mac, 'Alt+1', true)).toBe(true);
  expect(isPress({ ...mac, altKey: false }, 'Alt+1', true)).toBe(false);
  // AltGr arrives as Ctrl and Alt together and writes a character.
  expect(isPress({ ...mac, key: '@', code: 'Digit2', ctrlKey: true }, 'Alt+2', false)).toBe(false);
});

test('keys are shown as they are printed', () => {
  expect(keyCaps('Mod+Shift+Z', false)).toEqual(['Ctrl', 'Shift', 'Z']);
  expect(keyCaps('Mod+Shift+Z', true)).toEqual(['⌘', '⇧', 'Z']);
  expect(keyCaps('Alt+N', true)).toEqual(['⌃', '⌥', 'N']);
  expect(keyCaps('ArrowUp', false)).toEqual(['↑']);
});

test('the palette finds a command by any of its words, the beginning of a word first', async () => {
  const { screen } = await started();
  await write(screen, 'one');
  const commands = allCommands(screen);
  expect(matching(commands, '')).toEqual(commands);
  expect(matching(commands, 'contrast')[0]?.id).toBe('theme-contrast');
  expect(matching(commands, 'docx')[0]?.id).toBe('export-docx');
  expect(matching(commands, 'mark mit')[0]?.id).toBe('mark-mitigated');
  expect(matching(commands, 'qqq')).toEqual([]);
  expect(score('Undo', 'undo')).toBeGreaterThan(score('Redo what was undone', 'undo'));
});
