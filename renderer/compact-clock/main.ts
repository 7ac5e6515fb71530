import '../look/look.css';
import './compact-clock.css';
import { connect } from '../client/connect.ts';
import type { DesktopBeat } from '../client/desktop.ts';
import { createTheme } from '../look/theme-store.ts';

/** The clock alone: it shows what main tells it each second, so that every clock says the same. */

const put = (name: string, text: string): void => {
  const place = document.querySelector(`.compact-${name}`);
  if (place !== null && place.textContent !== text) place.textContent = text;
};
const show = ({ title, running, due }: DesktopBeat): void => {
  put('title', title);
  put('figures', running);
  // From a day on it needs more room.
  document.querySelector('.compact-figures')?.toggleAttribute('data-long', running.length > 8);
  put('due', due?.text ?? '');
  document.querySelector('.compact-due')?.toggleAttribute('data-overdue', due?.overdue ?? false);
};

window.incidentDesktop?.listen((told) => {
  if (told.what === 'beat') show(told.beat);
});
const theme = createTheme(connect());
void theme.load().then(() => {
  document.documentElement.dataset.theme = theme.store.getState().theme;
});
