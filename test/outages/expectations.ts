import { expect } from 'vitest';
import type { OutageEvent } from '../support/outage.ts';

export const STYLES = ['oslo', 'issue-summary', 'sre'] as const;
type StyleName = (typeof STYLES)[number];

/** The local date and time as the fixture wrote them, in the way that each house style prints them. */
function printed(style: StyleName, { at, unknown }: OutageEvent): { date: string; time: string } {
  const [year = '', month = '', day = '', hour = '', minute = ''] = at.split(/[-T:]/);
  const twelve = `${Number(hour) % 12 || 12}:${minute} ${Number(hour) < 12 ? 'a.m.' : 'p.m.'}`;
  const forms = {
    oslo: { date: `${day}.${month}.${year.slice(2)}`, time: `${hour}:${minute}` },
    'issue-summary': { date: `${day}/${month}/${year}`, time: twelve },
    sre: { date: `${year}-${month}-${day}`, time: `${hour}:${minute}` },
  };
  return unknown ? { ...forms[style], time: '' } : forms[style];
}

/** A link shows its label; nothing else of an event's text is markup. */
function shown(text: string): string {
  return text.replace(/\[([^\]]*)\]\([^)]*\)/g, '$1');
}

/** The words of a Markdown text, in order, without what only marks them up. */
export function words(markdown: string): string[] {
  return shown(markdown.replace(/!\[[^\]]*\]\([^)]*\)/g, ' ')).match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** Every event in order, each behind its local time and after its date. */
export function expectEveryEvent(text: string, style: StyleName, events: readonly OutageEvent[]): void {
  let from = 0;
  for (const event of events) {
    const { date, time } = printed(style, event);
    const at = text.indexOf(shown(event.text), from);
    expect(at, `"${event.text}" after position ${from}`).toBeGreaterThanOrEqual(from);
    expect(text.slice(from, at), `the time of "${event.text}"`).toContain(time);
    expect(text.slice(0, at), `the date of "${event.text}"`).toContain(date);
    from = at + shown(event.text).length;
  }
}

/** All of these parts, one after the other. */
export function expectInOrder(text: string, parts: readonly string[], what: string): void {
  let from = 0;
  for (const part of parts) {
    const at = text.indexOf(part, from);
    expect(at, `${what}: "${part}" after position ${from}`).toBeGreaterThanOrEqual(from);
    from = at + part.length;
  }
}
