import '../look/look.css';
import './capture.css';
import { connect } from '../client/connect.ts';
import type { DesktopBeat } from '../client/desktop.ts';
import { failureLine } from '../client/failure.ts';
import { createTheme } from '../look/theme-store.ts';
import { browserEnvironment } from '../shell/browser-environment.ts';
import { createCapture } from './capture.ts';
import { showShortcuts } from './shortcut-row.ts';

/** The small composer's page. Small enough to need no more than the page itself. */

function part<T extends HTMLElement>(name: string, type: new () => T): T {
  const found = document.querySelector(`.capture-${name}`);
  if (!(found instanceof type)) throw new Error(`The page has no ${name}.`);
  return found;
}

const client = connect();
const desktop = window.incidentDesktop;
const text = part('text', HTMLTextAreaElement);
const time = part('time', HTMLElement);
const title = part('title', HTMLElement);
const said = part('said', HTMLElement);
const keys = part('keys', HTMLElement);
const theme = createTheme(client);
let incident: string | null = null;

const say = (line: string): void => {
  said.textContent = line;
};
const capture = createCapture(client, browserEnvironment, () => {
  const line = capture.line();
  if (text.value !== line.text) text.value = line.text;
  const { failure, reading } = line;
  if (failure !== null) return say(failureLine(failure));
  say(line.text === '' ? '' : (reading?.problem ?? reading?.timeText ?? ''));
});

const showBeat = (beat: DesktopBeat): void => {
  incident = beat.incident;
  time.textContent = beat.running;
  title.textContent = beat.incident === null ? 'The first line of a new incident' : beat.title;
};
const leave = (): void => {
  capture.flush();
  void desktop?.leave();
};
const shown = async (): Promise<void> => {
  text.focus();
  await capture.show(incident);
  text.value = capture.line().text;
  await theme.load();
  document.documentElement.dataset.theme = theme.store.getState().theme;
  if (desktop !== undefined) await showShortcuts(keys, desktop, say);
};

desktop?.listen((told) => {
  if (told.what === 'beat') showBeat(told.beat);
  else if (told.what === 'shown') void shown();
});
text.addEventListener('input', () => capture.type(text.value));
text.addEventListener('keydown', (press) => {
  if (press.key !== 'Enter' || press.shiftKey || press.isComposing) return;
  press.preventDefault();
  void capture.log().then((done) => {
    if (done && capture.line().text === '') void desktop?.logged();
  });
});
addEventListener('keydown', (press) => {
  if (press.key !== 'Escape' || press.defaultPrevented || press.isComposing) return;
  press.preventDefault();
  leave();
});
addEventListener('pagehide', capture.flush);
addEventListener('beforeunload', capture.flush);
text.focus();
