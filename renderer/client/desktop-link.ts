import { allCommands } from '../commands/all-commands.ts';
import type { Screen } from '../shell/screen.ts';
import type { Desktop, DesktopTold } from './desktop.ts';
import { failureLine, failureOf } from './failure.ts';

/** How often it is looked whether something takes keys, and for how long at most. Milliseconds. */
const LOOK_EVERY = 15;
const LOOK_FOR = 3_000;

/** Joins the screen to the desktop around it: its menus, what they choose, what came from outside, and early keys. */
export function linkDesktop(screen: Screen, desktop: Desktop): () => void {
  const stops = [
    desktop.listen((told) => obey(screen, told)),
    tellWhatCanBeDone(screen, desktop),
    tellIncident(screen, desktop),
    takeRecords(screen),
  ];
  whenKeysAreTaken(() => void takeEarly(screen, desktop));
  return () => {
    for (const stop of stops) stop();
  };
}

function obey(screen: Screen, told: DesktopTold): void {
  if (told.what === 'command') {
    allCommands(screen)
      .find(({ id }) => id === told.id)
      ?.run();
  } else if (told.what === 'open') {
    void screen.choose(told.incident);
    screen.focus.go('composer');
  } else if (told.what === 'said') {
    if (told.tone === 'done') screen.notices.done(told.text);
    else screen.notices.failed(told.text);
  }
}

/** The menus follow what can be done now. */
function tellWhatCanBeDone(screen: Screen, desktop: Desktop): () => void {
  let told = '';
  const tell = (): void => {
    const commands = allCommands(screen).map(({ id, name, group, keys, scope }) => {
      return { id, name, group, keys: [...keys], scope };
    });
    const now = JSON.stringify(commands);
    if (now === told) return;
    told = now;
    // Without menus the screen works as well.
    desktop.tellCommands(commands).catch(() => undefined);
  };
  tell();
  const stores = [screen.incidents.store, screen.styles.store, screen.keys.store, screen.layout];
  const stops = stores.map((store) => store.subscribe(tell));
  return () => {
    for (const stop of stops) stop();
  };
}

function tellIncident(screen: Screen, desktop: Desktop): () => void {
  return screen.incidents.store.subscribe(({ chosen }, before) => {
    if (chosen !== before.chosen) desktop.tellIncident(chosen).catch(() => undefined);
  });
}

/** Records that are dropped onto the window are read in; pictures are the screen's own affair. */
function takeRecords(screen: Screen): () => void {
  const drop = (dropped: DragEvent): void => {
    const files = [...(dropped.dataTransfer?.files ?? [])].filter(({ name }) => /\.json$/i.test(name));
    if (files.length === 0) return;
    dropped.preventDefault();
    dropped.stopPropagation();
    void readIn(screen, files);
  };
  addEventListener('drop', drop, true);
  return () => removeEventListener('drop', drop, true);
}

async function readIn(screen: Screen, files: readonly File[]): Promise<void> {
  for (const file of files) {
    try {
      const data = await screen.hand.base64Of(file);
      const { incidents } = await screen.client.call('record.import', { data });
      await screen.refresh();
      const [first] = incidents;
      if (first !== undefined) await screen.choose(first.id);
      screen.notices.done(`${file.name} was read in.`);
    } catch (thrown) {
      screen.notices.failed(`${file.name}: ${failureLine(failureOf(thrown))}`);
    }
  }
}

function whenKeysAreTaken(then: () => void, left = LOOK_FOR): void {
  if (document.activeElement !== document.body || left <= 0) then();
  else setTimeout(() => whenKeysAreTaken(then, left - LOOK_EVERY), LOOK_EVERY);
}

/** What was typed before the page was there stands before what has been typed since; an Enter in it logs. */
async function takeEarly(screen: Screen, desktop: Desktop): Promise<void> {
  const { early } = await desktop.ready().catch(() => ({ early: '' }));
  const [last = '', ...lines] = early.split('\n').reverse();
  for (const line of lines.reverse()) {
    screen.composer.type(line);
    await screen.composer.send();
  }
  if (last === '') return;
  const { incident, lines: composers } = screen.composer.store.getState();
  screen.composer.type(last + (composers.get(incident)?.text ?? ''));
}
