import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openTest } from '../../recorder/open.ts';

const SECRET = 'correct-horse-battery-staple';

/** Every file below a folder that has these bytes anywhere, in UTF-8 or UTF-16. */
function filesWith(folder: string, text: string): string[] {
  const wanted = [Buffer.from(text, 'utf8'), Buffer.from(text, 'utf16le')];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name))
    .filter((path) => wanted.some((bytes) => readFileSync(path).includes(bytes)));
}

test('no byte of what was purged is left in any file: record, log, index, drafts, free pages, backups', async () => {
  const { recorder, clock, folder } = await openTest();
  const line = `the password is ${SECRET}`;
  await recorder.call('draft.save', { incident: null, text: line, firstKeyAt: 1 });
  const { incident } = await recorder.call('line.log', { incident: null, line, firstKeyAt: 1 });
  for (let number = 1; number <= 30; number += 1) {
    await recorder.call('event.amend', { incident, event: '1', text: `${line}, said ${number} times` });
  }
  await recorder.call('backup.make', {});
  await recorder.call('line.log', { incident, line: 'something else', firstKeyAt: null });
  clock.advance(3_600_000);
  await recorder.call('backup.make', {});
  expect(filesWith(folder, SECRET).length).toBeGreaterThan(2);

  await recorder.call('purge', { incident, event: '1', reason: 'a password was pasted' });
  expect(filesWith(folder, SECRET)).toEqual([]);
  expect(await recorder.call('search', { words: 'correct' })).toEqual([]);
  expect(await recorder.call('record.verify', {})).toEqual([]);
  expect(await recorder.call('backup.list', {})).toHaveLength(1);
  const { changes } = JSON.parse(
    Buffer.from(
      (await recorder.call('document.export', { incident, format: 'json' })).data,
      'base64',
    ).toString(),
  );
  expect(changes.at(-1)).toMatchObject({ type: 'body.purged', body: { reason: 'a password was pasted' } });
});
