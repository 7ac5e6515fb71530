import { CLOCKS, type ClockNames } from './clock-names.ts';

/** Names that the database does not have, or has as names of whole regions, but people write. */
const SPOKEN = new Map(
  Object.entries({
    ET: 'America/New_York',
    CT: 'America/Chicago',
    MT: 'America/Denver',
    PT: 'America/Los_Angeles',
    BRT: 'America/Sao_Paulo',
    ART: 'America/Argentina/Buenos_Aires',
    ICT: 'Asia/Bangkok',
    MYT: 'Asia/Kuala_Lumpur',
    NPT: 'Asia/Kathmandu',
    PHT: 'Asia/Manila',
    SGT: 'Asia/Singapore',
    TRT: 'Europe/Istanbul',
    Z: 'UTC',
  }),
);

function zonesOf(clock: ClockNames): string[] {
  return clock.zones.trim().split(/\s+/);
}

const clocksOfZone = new Map<string, ClockNames>();
for (const clock of CLOCKS) {
  for (const zone of zonesOf(clock)) clocksOfZone.set(zone.toLowerCase(), clock);
}

function offsetIn(clock: ClockNames | undefined, abbreviation: string): number | undefined {
  return Object.entries(clock?.names ?? {}).find(([name]) => name.toUpperCase() === abbreviation)?.[1];
}

/** What a zone's clocks are called at an offset, such as `CEST`; undefined where they have no such name. */
export function clockName(zone: string, offset: number): string | undefined {
  const names = clocksOfZone.get(zone.toLowerCase())?.names ?? {};
  return Object.entries(names).find((name) => name[1] === offset)?.[0];
}

/**
 * The offset that an abbreviation stands for, in minutes, or undefined. Where it has several meanings, it is
 * the one that clocks in `zone` have, else the most common: `IST` is Irish in Dublin and Indian in Oslo.
 */
export function abbreviatedOffset(abbreviation: string, zone: string): number | undefined {
  const name = abbreviation.toUpperCase();
  const own = offsetIn(clocksOfZone.get(zone.toLowerCase()), name);
  return own ?? CLOCKS.map((clock) => offsetIn(clock, name)).find((offset) => offset !== undefined);
}

/** The zone that an abbreviation most often means, as an IANA name, or undefined. */
export function abbreviatedZone(abbreviation: string): string | undefined {
  const name = abbreviation.toUpperCase();
  const clock = CLOCKS.find((candidate) => offsetIn(candidate, name) !== undefined);
  return clock ? zonesOf(clock)[0] : SPOKEN.get(name);
}
