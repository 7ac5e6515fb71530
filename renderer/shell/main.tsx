import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components/Tabs';
import { useStore } from 'zustand';
import { HandOverPage } from '../handover/hand-over-page.tsx';
import { StatusPage } from '../handover/status-page.tsx';
import { EmptyScreen } from '../incidents/empty-screen.tsx';
import { LogView } from '../log/log-view.tsx';
import { TABS } from './layout-store.ts';
import { LazyPart, part } from './lazy-part.tsx';
import './main.css';
import { useScreen } from './use-screen.ts';

const TAB_WORDS = { log: 'Log', document: 'Document', review: 'Review' } as const;

// What is not needed while an outage runs is loaded when it is first shown.
const DOCUMENT = part(() => import('../document/document-view.tsx').then((file) => file.DocumentView));
const REVIEW = part(() => import('../review/review-view.tsx').then((file) => file.ReviewView));

/** The middle of the screen: the log, the document that comes of it, what can be learned of it, or a page. */
export function Main() {
  const screen = useScreen();
  const tab = useStore(screen.layout, (state) => state.tab);
  const page = useStore(screen.layout, (state) => state.page);
  const { chosen, ready } = useStore(screen.incidents.store);
  if (chosen === null) {
    return <main className="main is-empty">{ready && <EmptyScreen />}</main>;
  }
  if (page !== null) {
    return (
      <main className="main">
        {page === 'hand-over' ? (
          <HandOverPage key={chosen} incident={chosen} />
        ) : (
          <StatusPage key={chosen} incident={chosen} />
        )}
      </main>
    );
  }
  return (
    <main className="main">
      <Tabs
        className="tabs"
        selectedKey={tab}
        onSelectionChange={(key) => screen.show(TABS.find((name) => name === key) ?? 'log')}
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
          <LazyPart key={chosen} of={DOCUMENT} />
        </TabPanel>
        <TabPanel id="review" className="tab-panel">
          <LazyPart key={chosen} of={REVIEW} />
        </TabPanel>
      </Tabs>
    </main>
  );
}
