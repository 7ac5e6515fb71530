import { readFileSync } from 'node:fs';
import { describe, expect, onTestFinished, test } from 'vitest';
import { GONE } from '../../renderer/client/failure.ts';
import { allCommands, knownCommands, ownCommands } from '../../renderer/commands/all-commands.ts';
import { GROUPS } from '../../renderer/commands/command.ts';
import { keyCaps } from '../../renderer/commands/keys.ts';
import { leaveLine, moveSelection } from '../../renderer/commands/record.ts';
import { matching } from '../../renderer/keys/match.ts';
import { WRITING } from '../../renderer/keys/writing.ts';
import { createScreen, type Screen } from '../../renderer/shell/screen.ts';
import { contract, type OperationName } from '../../src/recorder/contract.ts';
import { eventually } from '../support/eventually.ts';
import { type HeldClient, heldClient } from './held-client.ts';

/** The states in which somebody may call a command. */
const STATES = {
  'before there is an incident': async () => undefined,
  'in an open incident': async (screen) => begun(screen),
  'with a line selected': async (screen) => {
    await begun(screen);
    moveSelection(screen, 'last');
  },
  'with a hypothesis selected': async (screen) => {
    await begun(screen);
    screen.composer.type('/hypothesis log volume full');
    await screen.composer.send();
    moveSelection(screen, 'last');
  },
  'with a struck line selected': async (screen, client) => {
    await begun(screen);
    const incident = screen.incidents.store.getState().chosen ?? '';
    await client.call('event.strike', { incident, event: '1', reason: 'twice' });
    await eventually(() => expect(screen.log.store.getState().events[0]?.struck).not.toBeNull());
    moveSelection(screen, 'first');
  },
  'in the document': async (screen) => {
    await begun(screen);
    screen.show('document');
  },
  'on the hand-over page': async (screen) => {
    await begun(screen);
    screen.open('hand-over');
  },
} satisfies Record<string, (screen: Screen, client: HeldClient) => Promise<unknown>>;

async function begun(screen: Screen): Promise<void> {
  screen.composer.type('checkout fails');
  await screen.composer.send();
  await eventually(() => expect(screen.detail.store.getState().detail).not.toBeNull());
  await eventually(() => expect(screen.log.store.getState().events).toHaveLength(1));
}

async function screenIn(state: keyof typeof STATES): Promise<{ screen: Screen; client: HeldClient }> {
  const client = heldClient();
  const screen = createScreen(client, client.environment);
  onTestFinished(screen.start({ incident: null, tab: 'log' }));
  await eventually(() => {
    expect(screen.incidents.store.getState().ready).toBe(true);
    expect(screen.styles.store.getState().styles).not.toHaveLength(0);
  });
  await STATES[state](screen, client);
  return { screen, client };
}

/** What stands in all composers, in any order: a command may move it to the incident it opens. */
const typedText = (screen: Screen): string =>
  [...screen.composer.store.getState().lines.values()].map(({ text }) => text).join(' ');

const states = Object.keys(STATES) as (keyof typeof STATES)[];

describe.each(states)('%s', (state) => {
  test('no command loses what is being typed', async () => {
    const { screen } = await screenIn(state);
    for (const { id } of allCommands(screen)) {
      screen.composer.type(`half a li, then ${id}`);
      const command = allCommands(screen).find((now) => now.id === id);
      command?.run();
      await new Promise((resolve) => setTimeout(resolve));
      expect(typedText(screen)).toContain(`half a li, then ${id}`);
    }
  });

  test('with the recorder gone every command that needs it says so in one line and loses nothing', async () => {
    const { screen, client } = await screenIn(state);
    for (const { id } of allCommands(screen)) {
      screen.composer.type(`half a li, then ${id}`);
      screen.notices.clear();
      for (const name of Object.keys(contract) as OperationName[]) {
        if (contract[name].kind === 'command' || name.startsWith('document.')) client.failNext(name, GONE);
      }
      const before = client.calls.length;
      allCommands(screen)
        .find((now) => now.id === id)
        ?.run();
      await new Promise((resolve) => setTimeout(resolve, 20));
      const asked = client.calls.slice(before).filter((name) => isRefused(name));
      if (asked.length > 0) {
        await eventually(() => expect(screen.notices.store.getState().notice?.tone, id).toBe('failed'));
        expect(screen.notices.store.getState().notice?.text).toBe(`${GONE.message} ${GONE.hint}`);
      }
      expect(typedText(screen)).toContain(`half a li, then ${id}`);
    }
  });
});

/** A draft that cannot be saved is tried again; that is no matter for a line on the screen. */
const isRefused = (name: OperationName): boolean =>
  name !== 'draft.save' && (contract[name].kind === 'command' || name.startsWith('document.'));

test('leaving a line gives the focus back to where it came from', async () => {
  const { screen } = await screenIn('with a line selected');
  const id = screen.lines.store.getState().selected ?? '';
  screen.lines.go(id, 'editing');
  leaveLine(screen);
  expect(screen.lines.store.getState()).toMatchObject({ selected: id, doing: 'reading', wantsFocus: true });
  screen.lines.go(id, 'editing', 'composer');
  leaveLine(screen);
  expect(screen.lines.store.getState()).toMatchObject({ selected: null, doing: 'reading' });
  expect(screen.focus.store.getState().wanted).toBe('composer');
});

/** The rows of the table of keys in the README: what is pressed, and what it does. */
function tableOfKeys(): string[] {
  const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');
  const [, chapter = ''] = readme.split('## Every key\n');
  return (chapter.split('\n## ')[0] ?? '').split('\n').filter((line) => /^\| (?!where)/.test(line));
}

test('the README lists every key, and no other', async () => {
  const { screen } = await screenIn('before there is an incident');
  const shown = (keys: readonly string[]) =>
    keys.map((key) => `\`${keyCaps(key, false).join('+')}\``).join(', ');
  const commands = knownCommands(screen)
    .filter(({ keys }) => keys.length > 0)
    .toSorted((a, b) => GROUPS.indexOf(a.group) - GROUPS.indexOf(b.group));
  expect(tableOfKeys()).toEqual([
    ...WRITING.map(([keys, name]) => `| Write | ${shown([keys])} | ${name} |`),
    ...commands.map(({ group, keys, name }) => `| ${group} | ${shown(keys)} | ${name} |`),
  ]);
});

test('every command is in the palette, with the key that it has now', async () => {
  const { screen } = await screenIn('in an open incident');
  await screen.keys.change('hand-over', ['F8']);
  const commands = allCommands(screen);
  expect(commands.map(({ id }) => id).toSorted()).toEqual(
    ownCommands(screen)
      .map(({ id }) => id)
      .toSorted(),
  );
  expect(matching(commands, 'hand-over page')[0]).toMatchObject({ id: 'hand-over', keys: ['F8'] });
  for (const { id, name } of commands)
    expect(matching(commands, name).map((found) => found.id)).toContain(id);
});

test('before there is an incident no command is there that needs one', async () => {
  const { screen } = await screenIn('before there is an incident');
  const ids = allCommands(screen).map(({ id }) => id);
  expect(ids).toContain('incident-new');
  expect(ids).toContain('sample');
  for (const id of ['hand-over', 'status', 'verify', 'export-docx', 'incident-title'])
    expect(ids).not.toContain(id);
});
