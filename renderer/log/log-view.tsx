import { type KeyboardEvent, type MouseEvent, useEffect, useRef, useState } from 'react';
import { Virtualizer, type VirtualizerHandle } from 'virtua';
import { useStore } from 'zustand';
import type { EventView } from '../../src/incident/views.ts';
import { failureLine } from '../client/failure.ts';
import { allCommands, commandFor } from '../commands/all-commands.ts';
import { Icon } from '../look/icons.tsx';
import { FailureLine } from '../look/quiet-line.tsx';
import type { Screen } from '../shell/screen.ts';
import { useFocusPlace } from '../shell/use-focus.ts';
import { IS_MAC, useScreen } from '../shell/use-screen.ts';
import { startsDay } from './days.ts';
import { Line } from './line.tsx';
import { LogItem, LogItems } from './log-items.tsx';
import './log-view.css';
import { useSteadyScroll } from './use-steady-scroll.ts';

/** The log of the incident on screen. */
export function LogView() {
  const screen = useScreen();
  const { events, loaded, failure, arrived } = useStore(screen.log.store);
  if (failure !== null && !loaded) return <FailureLine>{failureLine(failure)}</FailureLine>;
  if (!loaded) return null;
  return <LogList events={events} arrived={arrived} />;
}

function LogList({ events, arrived }: { readonly events: readonly EventView[]; readonly arrived: number }) {
  const screen = useScreen();
  const list = useRef<VirtualizerHandle>(null);
  const scroller = useRef<HTMLDivElement>(null);
  const { selected, doing, turn, wantsFocus } = useStore(screen.lines.store);
  const startedAt = useStore(screen.detail.store, ({ detail }) => detail?.incident.startedAt.ms);
  const steady = useSteadyScroll(list, scroller, events);
  const { onTouch } = steady;
  const [seen, setSeen] = useState(arrived);
  const [first] = useState(() => new Set(events.map(({ id }) => id)));
  if (steady.atEnd && seen !== arrived) setSeen(arrived);

  const at = events.findIndex(({ id }) => id === selected);
  const tabbable = at < 0 ? events.length - 1 : at;
  useEffect(() => {
    const { selected: wanted } = screen.lines.store.getState();
    const index = screen.log.store.getState().events.findIndex(({ id }) => id === wanted);
    if (turn === 0 || index < 0) return;
    onTouch();
    list.current?.scrollToIndex(index, { align: 'nearest' });
  }, [turn, screen, onTouch]);
  useFocusPlace('log', () => {
    const event = events[tabbable];
    if (event !== undefined) screen.lines.go(event.id);
    return event !== undefined;
  });

  return (
    <div className="log">
      {/* biome-ignore lint/a11y/noStaticElementInteractions: its lines take the keys and clicks; it hears them for all. */}
      <div
        ref={scroller}
        className="log-scroller"
        onWheel={steady.onTouch}
        onTouchMove={steady.onTouch}
        onPointerDown={steady.onTouch}
        onKeyDown={(press) => onKey(press, screen)}
        onClick={(click) => onClick(click, screen)}
        onDoubleClick={(click) => onDoubleClick(click, screen)}
      >
        <Virtualizer
          ref={list}
          data={events}
          as={LogItems}
          item={LogItem}
          keepMounted={[tabbable]}
          onScroll={steady.onScroll}
        >
          {(event, index) => (
            <Line
              key={event.id}
              event={event}
              startsDay={startsDay(events, index)}
              startedAt={startedAt ?? events[0]?.time.at.ms ?? 0}
              doing={event.id === selected ? doing : null}
              tabbable={index === tabbable}
              wantsFocus={wantsFocus && event.id === selected}
              arrived={!first.has(event.id)}
            />
          )}
        </Virtualizer>
      </div>
      {!steady.atEnd && arrived > seen && (
        <button type="button" className="new-lines" onClick={steady.toEnd}>
          <Icon name="down" />
          {arrived - seen === 1 ? '1 new line' : `${arrived - seen} new lines`}
        </button>
      )}
    </div>
  );
}

/** The line itself, not a link or a field in it. */
function lineAt(target: EventTarget): string | null {
  if (!(target instanceof Element) || target.closest('a, input, textarea, select, button') !== null)
    return null;
  return target.closest<HTMLElement>('.line')?.dataset.id ?? null;
}

function onKey(press: KeyboardEvent, screen: Screen): void {
  if (!(press.target instanceof HTMLElement) || !press.target.matches('.line')) return;
  const command = commandFor(allCommands(screen), press, ['log', 'empty-composer'], IS_MAC);
  if (command === undefined) return;
  press.preventDefault();
  press.stopPropagation();
  command.run();
}

function onClick({ target }: MouseEvent, screen: Screen): void {
  const id = lineAt(target);
  // Somebody who marks text to copy it has not chosen the line.
  if (id !== null && getSelection()?.isCollapsed !== false) screen.lines.select(id);
}

function onDoubleClick({ target }: MouseEvent, screen: Screen): void {
  const id = lineAt(target);
  if (id !== null) screen.lines.go(id, 'editing', 'composer');
}
