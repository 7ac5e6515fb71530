import { crc32 } from 'node:zlib';
import { below } from '../support/random.ts';
import { expectedAfter } from './expected.ts';
import type { Cut } from './images.ts';

const PATH = 'data/postmortem.md';

/** A document that says which version of it this is, and whether it is whole. */
export function exported(version: number, random: () => number): string {
  const text = `version ${version}\n${'word '.repeat(below(20_000, random))}`;
  return `${crc32(text)}\n${text}`;
}

/** A document that was exported is there, whole, in its newest version or the one on its way. */
export function harmOfExport({ image, acknowledged }: Cut): 'lost' | 'corrupt' | null {
  const { done, will } = expectedAfter(acknowledged, 0);
  const bytes = image.get(PATH);
  if (bytes === undefined) return done === 0 ? null : 'lost';
  const [, sum, text = ''] = /^(\d+)\n(.*)$/s.exec(bytes.toString()) ?? [];
  if (Number(sum) !== crc32(text)) return 'corrupt';
  const version = Number(/^version (\d+)\n/.exec(text)?.[1]);
  return version === done || version === will ? null : 'lost';
}
