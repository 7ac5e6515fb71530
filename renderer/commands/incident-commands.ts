import { UNTITLED } from '../look/words.ts';
import type { Screen } from '../shell/screen.ts';
import type { Command, Group } from './command.ts';
import { chooseStyle, copyForGoogleDocs, exportDocument, FORMATS } from './document.ts';
import { openSample } from './sample.ts';
import { verifyRecord } from './verify.ts';

/** What is done with incidents and their documents. */
export function incidentCommands(screen: Screen): Command[] {
  const command = (id: string, name: string, group: Group, keys: string[], run: () => void): Command => {
    return { id, name, group, keys, scope: 'anywhere', run };
  };
  const begin = (): void => {
    void screen.choose(null);
    screen.focus.go('composer');
  };
  const anytime = [
    command('incident-new', 'New incident', 'Incident', ['Alt+N'], begin),
    command('sample', 'Look at a sample outage', 'Incident', ['Alt+O'], () => void openSample(screen)),
  ];
  const ofIncident = [
    command('incident-title', 'Name the incident', 'Incident', ['Alt+T'], () => screen.focus.go('title')),
    command('incident-severity', 'Set the severity', 'Incident', ['Alt+S'], () =>
      screen.focus.go('severity'),
    ),
    ...FORMATS.map(({ format, name }) =>
      command(
        `export-${format}`,
        `Export ${name}`,
        'Document',
        [],
        () => void exportDocument(screen, format),
      ),
    ),
    command('copy', 'Copy for Google Docs', 'Document', ['Alt+C'], () => void copyForGoogleDocs(screen)),
    command('verify', 'Verify the record', 'Review', ['Alt+V'], () => void verifyRecord(screen)),
    command('redact', 'Redact what is exported, or no longer', 'Document', [], () =>
      screen.layout.setState(({ redact }) => ({ redact: !redact })),
    ),
    ...screen.styles.store
      .getState()
      .styles.map((style) =>
        command(
          `style-${style.name}`,
          `House style: ${style.title}`,
          'Document',
          [],
          () => void chooseStyle(screen, style.name),
        ),
      ),
  ];
  return [...anytime, ...ofIncident.map((each): Command => ({ ...each, ofIncident: true }))];
}

/** One command for each incident, to go to it by its title. */
export function goToIncidentCommands(screen: Screen): Command[] {
  return screen.incidents.store.getState().list.map((incident) => ({
    id: `open-${incident.id}`,
    name: `Open: ${incident.title || UNTITLED}`,
    group: 'Incident',
    keys: [],
    scope: 'anywhere',
    run: () => {
      void screen.choose(incident.id);
      screen.focus.go('composer');
    },
  }));
}
