import fc from 'fast-check';
import { expect, test } from 'vitest';
import * as z from 'zod/mini';
import { incidentOpenedBy } from '../../src/recorder/id.ts';
import { uuidV7 } from '../../src/store/uuid.ts';

test('the incident that an event opens has an id of its own, always the same, with the event’s time', () => {
  fc.assert(
    fc.property(fc.uuid(), (event) => {
      const incident = incidentOpenedBy(event);
      expect(z.uuidv7().safeParse(incident).success).toBe(true);
      expect(incidentOpenedBy(event)).toBe(incident);
      expect(incident).not.toBe(event);
      expect(incident.slice(0, 13)).toBe(event.slice(0, 13));
    }),
  );
});

test('two events open two incidents', () => {
  const ids = [1, 2, 3].map((byte) => uuidV7(1_650_447_684_123, new Uint8Array(10).fill(byte)));
  expect(new Set(ids.map(incidentOpenedBy)).size).toBe(3);
});
