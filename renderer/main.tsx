// First, so that every part of the screen can say more.
import './look/look.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app.tsx';
import { connect } from './client/connect.ts';
import { linkDesktop } from './client/desktop-link.ts';
import { browserEnvironment } from './shell/browser-environment.ts';
import { createScreen } from './shell/screen.ts';

const place = document.getElementById('screen');
if (place === null) throw new Error('The page has no place for the screen.');
const screen = createScreen(connect(), browserEnvironment);
createRoot(place).render(
  <StrictMode>
    <App screen={screen} />
  </StrictMode>,
);
if (window.incidentDesktop !== undefined) linkDesktop(screen, window.incidentDesktop);
