import type { EventView } from '../../src/incident/views.ts';
import type { ChangeNotice, Logged } from '../../src/recorder/contract.ts';
import type { ScreenClient } from '../client/client.ts';
import { failureLine } from '../client/failure.ts';
import { createClock } from '../clock/clock-store.ts';
import { createComposer } from '../composer/composer-store.ts';
import { actionChange, readActionFieldName } from '../document/action-changes.ts';
import { createAutosave } from '../document/autosave.ts';
import { createPreview } from '../document/preview-store.ts';
import { createStyles } from '../document/styles-store.ts';
import { createDetail } from '../incidents/detail-store.ts';
import { createIncidents, firstChoice } from '../incidents/incidents-store.ts';
import { createSearch } from '../incidents/search-store.ts';
import { createLines } from '../log/lines-store.ts';
import { createLog } from '../log/log-store.ts';
import { spokenLines } from '../log/spoken-line.ts';
import { createTheme } from '../look/theme-store.ts';
import type { Address } from './address.ts';
import { createConnection } from './connection-store.ts';
import type { Environment } from './environment.ts';
import { createFocus } from './focus-store.ts';
import { createLayout, type Tab } from './layout-store.ts';
import { createNotices } from './notice-store.ts';

export type Screen = ReturnType<typeof createScreen>;

/** How long notices are gathered before the record is read again: far below what a person notices. */
const GATHER_MS = 30;

/** Everything the screen holds, and how its parts hear of one another. Knows no DOM. */
export function createScreen(client: ScreenClient, environment: Environment) {
  const notices = createNotices();
  const connection = createConnection();
  const layout = createLayout();
  const focus = createFocus();
  const clock = createClock(environment.now);
  const theme = createTheme(client);
  const incidents = createIncidents(client);
  const search = createSearch(client);
  const detail = createDetail(client);
  const lines = createLines();
  const styles = createStyles(client);
  const preview = createPreview(client);
  const log = createLog(client, (events: readonly EventView[]) => {
    notices.speak(spokenLines(events));
  });
  const sections = createAutosave(
    (incident, name, text) => client.call('section.write', { incident, name, text }),
    () => void detail.refresh(),
  );
  const facts = createAutosave(
    (incident, name, text) => client.call('incident.set', { incident, facts: { [name]: text } }),
    () => void detail.refresh(),
  );
  const actions = createAutosave(
    (incident, name, text) => {
      const { action, field } = readActionFieldName(name);
      return client.call('action.set', { incident, action, ...actionChange(field, text) });
    },
    () => void detail.refresh(),
  );
  const alts = createAutosave(
    (incident, attachment, alt) => client.call('attachment.set', { incident, attachment, alt }),
    () => void detail.refresh(),
  );
  const written = [sections, facts, actions, alts];

  const choose = async (incident: string | null): Promise<void> => {
    if (incidents.store.getState().chosen !== incident) {
      for (const autosave of written) autosave.flush();
      lines.clear();
    }
    incidents.choose(incident);
    if (incident === null) layout.setState({ tab: 'log' });
    await Promise.all([composer.open(incident), log.open(incident), detail.open(incident)]);
  };

  /** A line has been logged from a composer, or a milestone marked; it may have opened the incident. */
  const logged = (from: string | null, { incident, event }: Logged): void => {
    notices.clear();
    if (from === null && incidents.store.getState().chosen === null) {
      composer.adopt(incident, true);
      void choose(incident);
      notices.speak(spokenLines([event]));
    } else if (log.store.getState().incident === incident) log.accept(event);
  };
  const composer = createComposer(client, environment, logged);

  const refresh = async (): Promise<void> => {
    await Promise.all([incidents.refresh(), log.refresh(), detail.refresh()]);
  };

  /** Reads the list for the first time, until that succeeds, and shows the incident that is meant. */
  const begin = async (address: Address): Promise<void> => {
    await incidents.refresh();
    const { list, ready, failure } = incidents.store.getState();
    if (failure !== null) return notices.failed(failureLine(failure));
    if (ready) return;
    const first = firstChoice(list, address.incident);
    // Somebody may have been quicker: then the line that was begun goes to the incident that is shown.
    if (first !== null) composer.adopt(first, false);
    void choose(first);
    if (first !== null) layout.setState({ tab: address.tab });
  };

  const gathered = new Set<string>();
  let gathering: ReturnType<typeof setTimeout> | null = null;
  const readChanged = (): void => {
    const here = gathered.delete(incidents.store.getState().chosen ?? '');
    const elsewhere = gathered.size > 0;
    gathered.clear();
    gathering = null;
    if (here) void Promise.all([log.refresh(), detail.refresh()]);
    if (elsewhere) void incidents.refresh();
  };
  const noticed = ({ incident }: ChangeNotice): void => {
    gathered.add(incident);
    if (gathering === null) gathering = setTimeout(readChanged, GATHER_MS);
  };

  detail.store.subscribe((now, before) => {
    if (now.detail === before.detail) return;
    for (const autosave of written) autosave.forgetSaved();
    if (now.detail !== null) incidents.accept(now.detail.incident);
  });

  return {
    client,
    environment,
    hand: environment.hand,
    notices,
    connection,
    layout,
    focus,
    clock,
    theme,
    incidents,
    search,
    detail,
    lines,
    styles,
    preview,
    log,
    sections,
    facts,
    actions,
    alts,
    composer,
    choose,
    logged,
    refresh,

    show(tab: Tab): void {
      if (tab === 'document' && incidents.store.getState().chosen === null) return;
      layout.setState({ tab });
    },

    /** Saves everything that is still being typed. */
    flush(): void {
      composer.flush();
      for (const autosave of written) autosave.flush();
    },

    /** Saves what is still being typed of the document, and waits until it is on disk. */
    async settled(): Promise<void> {
      await Promise.all(written.map((autosave) => autosave.settled()));
    },

    /** Whether something of a document is not on disk yet. */
    unsaved: (): boolean => written.some((autosave) => autosave.unsaved()),

    /** Reads the record for the first time and listens from then on. Returns how to stop. */
    start(address: Address): () => void {
      const stops = [
        clock.start(),
        client.subscribe(noticed),
        client.watch?.((trouble) => {
          connection.setState({ trouble });
          if (trouble !== null) return;
          if (incidents.store.getState().ready) void refresh();
          else void begin(address);
          void composer.resume();
          for (const autosave of written) autosave.flush();
        }),
      ];
      void theme.load().catch(() => undefined);
      void styles.refresh();
      void begin(address);
      return () => {
        for (const stop of stops) stop?.();
      };
    },
  };
}
