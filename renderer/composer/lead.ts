/** How far back the lead keys put a line, in seconds. */
export const LEADS = [30, 60, 300] as const;

const KIND = /^\s*\/[a-z-]+(?:\s+|$)/i;
const LEAD = /^@-(?:(\d+)h)?(?:(\d+)m)?(?:(\d+)s)?(?:\s+|$)/i;

/** `90` -> `-1m30s`, the way a person writes it after `@`. */
export function leadText(seconds: number): string {
  const parts = [
    [Math.floor(seconds / 3600), 'h'],
    [Math.floor(seconds / 60) % 60, 'm'],
    [seconds % 60, 's'],
  ] as const;
  return `-${parts.map(([count, unit]) => (count > 0 ? `${count}${unit}` : '')).join('')}`;
}

function split(text: string): { kind: string; seconds: number; rest: string } {
  const kind = KIND.exec(text)?.[0] ?? '';
  const after = text.slice(kind.length);
  const lead = LEAD.exec(after);
  const [all = '', hours = '0', minutes = '0', seconds = '0'] = lead ?? [];
  return {
    kind: kind === '' ? '' : `${kind.trim()} `,
    seconds: Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds),
    rest: after.slice(all.length),
  };
}

/** Puts a line further back: `@-1m` after its kind, added to the lead that is there already. */
export function withLead(text: string, seconds: number): string {
  const { kind, seconds: before, rest } = split(text);
  return `${kind}@${leadText(before + seconds)} ${rest}`;
}

/** The line at its first keystroke again. */
export function withoutLead(text: string): string {
  const { kind, rest } = split(text);
  return `${kind}${rest}`;
}
