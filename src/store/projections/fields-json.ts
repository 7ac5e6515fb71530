import type { Entity, Field } from '../../incident/entity.ts';

type Fields = Entity['fields'];

/** The fields that were written at one time, by their names. */
type Packed = [stamp: string, values: Record<string, unknown>];

/**
 * Fields as JSON, those that were written at one time together: `[["<hlc>",{"kind":"note","text":"…"}]]`. The
 * stamp is `<hlc> <since>` for those that were meant earlier. Sorted, so that it does not depend on the order in
 * which changes came.
 */
export function packFields(fields: Fields): string {
  const packed: Packed[] = [];
  for (const name of Object.keys(fields).sort()) {
    const field = fields[name];
    if (field === undefined) continue;
    const stamp = stampOf(field);
    const together = packed.find(([other]) => other === stamp);
    if (together === undefined) packed.push([stamp, { [name]: field.value }]);
    else together[1][name] = field.value;
  }
  return JSON.stringify(packed.sort(([a], [b]) => (a < b ? -1 : 1)));
}

export function unpackFields(json: string): Fields {
  const packed: Packed[] = JSON.parse(json);
  const fields: Fields = {};
  for (const [stamp, values] of packed) {
    const [hlc = '', since = hlc] = stamp.split(' ');
    for (const name of Object.keys(values)) fields[name] = { value: values[name], hlc, since };
  }
  return fields;
}

function stampOf({ hlc, since }: Field): string {
  return since === hlc ? hlc : `${hlc} ${since}`;
}
