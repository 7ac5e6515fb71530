import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components/Tabs';
import { useStore } from 'zustand';
import { DocumentView } from '../document/document-view.tsx';
import { LogView } from '../log/log-view.tsx';
import { TABS } from './layout-store.ts';
import './main.css';
import { useScreen } from './use-screen.ts';

const TAB_WORDS = { log: 'Log', document: 'Document' } as const;

/** The middle of the screen: the log, or the document that comes of it. */
export function Main() {
  const screen = useScreen();
  const tab = useStore(screen.layout, (state) => state.tab);
  const { chosen, ready } = useStore(screen.incidents.store);
  if (chosen === null) {
    return (
      <main className="main is-empty">
        {ready && (
          <p className="empty-sentence">
            Type what you see and press Enter: the first line opens the incident and starts its clock.
          </p>
        )}
      </main>
    );
  }
  return (
    <main className="main">
      <Tabs
        className="tabs"
        selectedKey={tab}
        onSelectionChange={(key) => screen.show(key === 'document' ? 'document' : 'log')}
      >
        <TabList aria-label="Views of the incident" className="tab-list">
          {TABS.map((name) => (
            <Tab key={name} id={name} className="tab">
              {TAB_WORDS[name]}
            </Tab>
          ))}
        </TabList>
        <TabPanel id="log" className="tab-panel">
          <LogView key={chosen} />
        </TabPanel>
        <TabPanel id="document" className="tab-panel">
          <DocumentView key={chosen} />
        </TabPanel>
      </Tabs>
    </main>
  );
}
