import { createHash } from 'node:crypto';
import { GENESIS, sealChange } from '../../src/incident/chain.ts';
import type { Change, ChangeBody, ChangeType } from '../../src/incident/change.ts';
import { nextHlc } from '../../src/incident/hlc.ts';

const AT = Date.UTC(2022, 3, 20, 9, 28, 4);
const instant = { ms: AT, offset: 120 };

export const INCIDENT = '01804643-6e20-7000-8000-000000000001';
export const BYTES = Uint8Array.from([0x89, 0x50, 0x4e, 0x47]);
export const SHA256 = createHash('sha256').update(BYTES).digest('hex');

const uuid = (n: number) => `01804643-6e20-7000-8000-${String(n).padStart(12, '0')}`;

/** Seals changes of one replica one after the other, as a store does. */
export function chainOf(replica: string, incident = INCIDENT, firstId = 1) {
  const changes: Change[] = [];
  return {
    changes,
    add(type: ChangeType, entity: string | null, body: ChangeBody): Change {
      const last = changes.at(-1);
      const id = type === 'incident.opened' ? incident : uuid(firstId + changes.length);
      const header = {
        id,
        incident,
        replica,
        replicaSeq: changes.length + 1,
        hlc: nextHlc(last?.hlc ?? null, AT, replica),
        author: 'anna',
        type,
        entity: entity ?? id,
      };
      const change = sealChange(header, body, 'ab'.repeat(16), last?.hash ?? GENESIS);
      changes.push(change);
      return change;
    },
  };
}

export const openedBody = {
  set: { title: 'Checkout errors', severity: null, zone: 'Europe/Oslo', openedAt: instant, style: null },
};

export const eventBody = (text: string): ChangeBody => ({
  set: {
    kind: 'note',
    text,
    time: { precision: 'exact', at: instant },
    milestone: null,
    hypothesis: null,
    firstKeyAt: instant,
    committedAt: instant,
    lateReason: null,
    struck: null,
  },
});

const attachmentBody: ChangeBody = {
  set: {
    sha256: SHA256,
    name: 'graph.png',
    mediaType: 'image/png',
    size: BYTES.length,
    width: 7,
    height: 5,
    alt: 'Errors',
    event: null,
    removed: false,
  },
};

/** A record with something of everything: texts that are hard to write, an attachment, a purge. */
export function sampleRecord(): readonly Change[] {
  const { changes, add } = chainOf('r1');
  add('incident.opened', null, openedBody);
  add('event.logged', null, eventBody('“quotes”, tab\t, line\nend, 😀, \u2028 and </script>'));
  const secret = add('event.logged', null, eventBody('the password is hunter2'));
  add('section.set', 'summary', { set: { heading: null, text: 'It was **slow**.' } });
  add('attachment.added', null, attachmentBody);
  add('body.purged', INCIDENT, { set: {}, reason: 'a password', purges: [secret.id] });
  return changes.map((change) => (change.id === secret.id ? { ...change, body: null, salt: null } : change));
}

export const attachmentOf = (sha256: string) => (sha256 === SHA256 ? BYTES : undefined);
