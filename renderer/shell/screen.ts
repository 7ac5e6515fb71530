import type { EventView } from '../../src/incident/views.ts';
import type { ChangeNotice, Logged } from '../../src/recorder/contract.ts';
import type { ScreenClient } from '../client/client.ts';
import { failureLine } from '../client/failure.ts';
import { createClock } from '../clock/clock-store.ts';
import { watchZone } from '../clock/watch-zone.ts';
import { createComposer } from '../composer/composer-store.ts';
import { createNames } from '../composer/names-store.ts';
import { createPaste } from '../composer/paste-store.ts';
import { actionChange, readActionFieldName } from '../document/action-changes.ts';
import { createAutosave } from '../document/autosave.ts';
import { createExports } from '../document/exports-store.ts';
import { createPreview } from '../document/preview-store.ts';
import { createStyles } from '../document/styles-store.ts';
import { createDetail } from '../incidents/detail-store.ts';
import { createIncidents, firstChoice } from '../incidents/incidents-store.ts';
import { createSearch } from '../incidents/search-store.ts';
import { createKeys } from '../keys/keys-store.ts';
import { createCorrections } from '../log/corrections-store.ts';
import { createLines } from '../log/lines-store.ts';
import { createLog } from '../log/log-store.ts';
import { placedText } from '../log/placed-text.ts';
import { spokenLines } from '../log/spoken-line.ts';
import { createTheme } from '../look/theme-store.ts';
import { createOffers } from '../offers/offers-store.ts';
import { createPictures } from '../pictures/pictures-store.ts';
import { createVerification } from '../review/verification-store.ts';
import { createSafety } from '../safety/safety-store.ts';
import { createSituation } from '../situation/situation-store.ts';
import type { Address } from './address.ts';
import { createConnection } from './connection-store.ts';
import type { Environment } from './environment.ts';
import { createFocus } from './focus-store.ts';
import { createLayout, type Page, type Tab } from './layout-store.ts';
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
  const exports = createExports();
  const keys = createKeys(client);
  const verification = createVerification(client, environment.now);
  const log = createLog(client, (events: readonly EventView[]) => {
    notices.speak(spokenLines(events));
    offers.arrived(events);
  });
  const situation = createSituation(log, detail);
  const pictures = createPictures(detail);
  const names = createNames(client);
  const corrections = createCorrections(client, {
    saved(incident, event) {
      if (log.store.getState().incident === incident) log.accept(event);
    },
    // Somebody else may have changed the line: it is shown as it is now.
    refused: () => void log.refresh(),
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
      offers.forget();
    }
    incidents.choose(incident);
    if (incident === null) layout.setState({ tab: 'log', page: null });
    await Promise.all([composer.open(incident), log.open(incident), detail.open(incident)]);
  };

  /** A line has been logged from a composer, or a milestone marked; it may have opened the incident. */
  const logged = (from: string | null, { incident, event }: Logged): void => {
    notices.clear();
    if (from === null && incidents.store.getState().chosen === null) {
      composer.adopt(incident, true);
      void choose(incident);
      notices.speak(spokenLines([event]));
    } else if (log.store.getState().incident === incident) {
      log.accept(event);
      const placed = placedText(log.store.getState().events, event);
      if (placed !== null) notices.done(placed);
    }
  };
  const composer = createComposer(client, environment, logged);
  const safety = createSafety(client);
  const paste = createPaste(client, composer, environment.newId);
  const offers = createOffers({
    client,
    clock: clock.store,
    composer,
    paste,
    corrections,
    situation,
    log,
    detail,
    safety: safety.store,
  });

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
    exports,
    keys,
    verification,
    log,
    sections,
    facts,
    actions,
    alts,
    composer,
    names,
    paste,
    corrections,
    situation,
    pictures,
    offers,
    safety,
    choose,
    logged,
    refresh,

    show(tab: Tab): void {
      if (tab !== 'log' && incidents.store.getState().chosen === null) return;
      layout.setState({ tab, page: null });
    },

    /** Shows a page of the incident and gives it the focus. */
    open(page: Page): void {
      if (incidents.store.getState().chosen === null) return;
      layout.setState({ page });
      focus.go('page');
    },

    /** Shows who does what, and gives it the focus. */
    goToRoles(): void {
      if (incidents.store.getState().chosen === null) return;
      layout.setState({ tab: 'log', page: null, sideOpen: true });
      focus.go('roles');
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
        watchZone(clock.store, environment.zone, (zone) => client.call('clock.observe', { zone })),
        client.subscribe(noticed),
        client.watch?.((trouble) => {
          connection.setState({ trouble });
          if (trouble !== null) return;
          if (incidents.store.getState().ready) void refresh();
          else void begin(address);
          void composer.resume();
          void safety.load().catch(() => undefined);
          for (const autosave of written) autosave.flush();
        }),
      ];
      void theme.load().catch(() => undefined);
      void keys.load().catch(() => undefined);
      void offers.load().catch(() => undefined);
      void safety.load().catch(() => undefined);
      void styles.refresh();
      void begin(address);
      return () => {
        for (const stop of stops) stop?.();
      };
    },
  };
}
