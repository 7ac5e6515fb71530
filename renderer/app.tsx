import { useStore } from 'zustand';
import './app.css';
import { ClockBar } from './clock/clock-bar.tsx';
import { ComposerBar } from './composer/composer-bar.tsx';
import { IncidentPanel } from './incidents/incident-panel.tsx';
import { KeySheet } from './keys/key-sheet.tsx';
import { Palette } from './keys/palette.tsx';
import { LiveRegion } from './shell/live-region.tsx';
import { Main } from './shell/main.tsx';
import { QuietLines } from './shell/quiet-lines.tsx';
import type { Screen } from './shell/screen.ts';
import { useDrop } from './shell/use-drop.ts';
import { useKeys } from './shell/use-keys.ts';
import { useLifetime } from './shell/use-lifetime.ts';
import { ScreenProvider } from './shell/use-screen.ts';
import { useTheme } from './shell/use-theme.ts';
import { SidePanel } from './side/side-panel.tsx';

export function App({ screen }: { readonly screen: Screen }) {
  useLifetime(screen);
  useKeys(screen);
  useDrop(screen);
  useTheme(screen);
  const overlay = useStore(screen.layout, (state) => state.overlay);
  const tab = useStore(screen.layout, (state) => state.tab);
  const page = useStore(screen.layout, (state) => state.page);
  const { list, chosen } = useStore(screen.incidents.store);
  return (
    <ScreenProvider value={screen}>
      <div className="screen" data-tab={page ?? tab} data-first={list.length === 0 || undefined}>
        <ClockBar />
        {list.length > 0 && <IncidentPanel />}
        <Main />
        {chosen !== null && tab === 'log' && page === null && <SidePanel />}
        <QuietLines />
        <ComposerBar />
      </div>
      <datalist id="severities">
        {['SEV1', 'SEV2', 'SEV3', 'SEV4'].map((severity) => (
          <option key={severity} value={severity} />
        ))}
      </datalist>
      <LiveRegion />
      {overlay === 'palette' && <Palette />}
      {overlay === 'keys' && <KeySheet />}
    </ScreenProvider>
  );
}
