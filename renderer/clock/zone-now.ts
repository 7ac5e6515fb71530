/** Locales that between them have a short name for most zones; others write `GMT+3`. */
const LOCALES = ['en-GB', 'en-US', 'en-AU', 'en-ZA', 'en-KE', 'en-IN', 'en-NZ'];
const NUMERIC = /^(?:GMT|UTC)[+-]/;

const formats = new Map<string, Intl.DateTimeFormat>();

function part(locale: string, timeZone: string, ms: number, timeZoneName: 'short' | 'longOffset'): string {
  const key = `${locale} ${timeZone} ${timeZoneName}`;
  // Making a format is a hundred times as dear as using it, and the clock asks every second.
  const format = formats.get(key) ?? new Intl.DateTimeFormat(locale, { timeZone, timeZoneName });
  formats.set(key, format);
  return format.formatToParts(ms).find(({ type }) => type === 'timeZoneName')?.value ?? '';
}

/** Minutes from UTC in a zone at a moment. */
export function offsetIn(zone: string, ms: number): number {
  const [, sign = '+', hours = '0', minutes = '0'] =
    /([+-])(\d{2}):(\d{2})/.exec(part('en-GB', zone, ms, 'longOffset')) ?? [];
  return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
}

const names = new Map<string, string>();

/** What people there call the zone at that moment: `CEST`, `EAT`, else `GMT+3`. */
export function zoneName(zone: string, ms: number): string {
  const key = `${zone} ${offsetIn(zone, ms)}`;
  const name = names.get(key) ?? findName(zone, ms);
  names.set(key, name);
  return name;
}

function findName(zone: string, ms: number): string {
  const all = LOCALES.map((locale) => part(locale, zone, ms, 'short'));
  return all.find((name) => !NUMERIC.test(name)) ?? all[0] ?? zone;
}
