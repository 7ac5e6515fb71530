import type { Entity, Field } from '../../incident/entity.ts';

type Fields = Entity['fields'];

/**
 * Fields as JSON, those that were written at one time together: `{"<hlc>":{"kind":"note","text":"…"}}`. The key
 * is `<hlc> <since>` for those that were meant earlier. Sorted, so that it does not depend on the order in which
 * changes came.
 */
export function packFields(fields: Fields): string {
  const packed: Record<string, Record<string, unknown>> = {};
  for (const stamp of new Set(Object.values(fields).map(stampOf).sort())) packed[stamp] = {};
  for (const name of Object.keys(fields).sort()) {
    const field = fields[name];
    if (field === undefined) continue;
    const together = packed[stampOf(field)];
    if (together !== undefined) together[name] = field.value;
  }
  return JSON.stringify(packed);
}

export function unpackFields(json: string): Fields {
  const packed: Record<string, Record<string, unknown>> = JSON.parse(json);
  const fields: Fields = {};
  for (const [stamp, values] of Object.entries(packed)) {
    const [hlc = '', since = hlc] = stamp.split(' ');
    for (const [name, value] of Object.entries(values)) fields[name] = { value, hlc, since };
  }
  return fields;
}

function stampOf({ hlc, since }: Field): string {
  return since === hlc ? hlc : `${hlc} ${since}`;
}
