import { useStore } from 'zustand';
import { useScreen } from '../shell/use-screen.ts';
import { countdown, type Due, duesOf } from './due.ts';
import './next-due.css';

/** The countdown to what is due next. What has run out stands there until it is done, by word and by sign. */
export function NextDue() {
  const screen = useScreen();
  const situation = useStore(screen.situation, (state) => state.situation);
  const next = situation === null ? undefined : duesOf(situation)[0];
  return next === undefined ? null : <Countdown due={next} />;
}

function Countdown({ due }: { readonly due: Due }) {
  const { clock } = useScreen();
  const left = useStore(clock.store, ({ now }) => Math.ceil((due.at.ms - now) / 1_000));
  const over = left <= 0;
  return (
    <div className="next-due" data-over={over || undefined}>
      <span className="next-due-what">
        {nameOf(due)} {over ? 'was due' : 'due in'}
      </span>
      <span role="timer" aria-live="off" className="next-due-figures">
        {over ? `${countdown(-left * 1_000)} ago` : countdown(left * 1_000)}
      </span>
    </div>
  );
}

function nameOf(due: Due): string {
  if (due.what === 'update') return 'update';
  return due.what === 'promise' ? `promise #${due.event.label}` : `look at #${due.event.label}`;
}
