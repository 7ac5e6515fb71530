import { describe, expect, onTestFinished, test } from 'vitest';
import { GONE } from '../../renderer/client/failure.ts';
import { allCommands } from '../../renderer/commands/all-commands.ts';
import { leaveLine, moveSelection } from '../../renderer/commands/record.ts';
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
