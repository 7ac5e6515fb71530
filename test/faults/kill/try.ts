import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openStore } from '../../../src/store/open.ts';
import { below, randomFrom } from '../support/random.ts';
import { environment } from '../support/store.ts';
import { count, type Tally, tallyOf } from '../support/tally.ts';

const SCRIPT = fileURLToPath(new URL('scribe.ts', import.meta.url));
/** How many more things the scribe is let say before it is killed, at most. */
const MOST_SAID = 60;

interface Said {
  /** The lines that were acknowledged, and the one that was on its way. */
  readonly logged: string[];
  coming: string | null;
  /** What the composer held, as far as that was acknowledged or on its way. */
  drafts: readonly string[];
}

/** What one process left for the next. */
interface Left {
  logged: string[];
  draft: string;
}

/** Kills a process that writes to one record, again and again, and looks each time at what is left. */
export async function tryKills(times: number, seed: number): Promise<Tally> {
  const folder = mkdtempSync(join(tmpdir(), 'incident-recorder-kill-'));
  const random = randomFrom(seed);
  const tally = tallyOf('Process killed while recording', 'kills (-9)');
  const left: Left = { logged: [], draft: '' };
  try {
    for (let time = 1; time <= times; time += 1) {
      const said = await killed(folder, left.draft, `kill ${time}, line`, 1 + below(MOST_SAID, random));
      const harm = harmOf(folder, left, said, time % 10 === 0 || time === times);
      count(tally, harm ?? 'whole', harm !== null);
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  return tally;
}

/** Lets a process write until it has said so much, and kills it in the middle of the next thing. */
async function killed(folder: string, draft: string, name: string, enough: number): Promise<Said> {
  const child = spawn(process.execPath, [SCRIPT, folder, name], { stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = once(child, 'close');
  let output = '';
  child.stdout.setEncoding('utf8');
  child.stdout.on('data', (chunk: string) => {
    output += chunk;
    if (output.split('\n').length > enough + 1) child.kill('SIGKILL');
  });
  await ended;
  return saidIn(output, draft);
}

function saidIn(output: string, draft: string): Said {
  const said: Said = { logged: [], coming: null, drafts: [draft] };
  for (const line of output.split('\n').slice(0, -1)) {
    const [, mark, what, text = ''] = /^([?!])(draft|line) (.*)$/.exec(line) ?? [];
    if (what === 'draft') said.drafts = mark === '?' ? [...said.drafts, text] : [text];
    else if (mark === '?') {
      said.coming = text;
      said.drafts = [...said.drafts, ''];
    } else if (mark === '!') {
      said.logged.push(text);
      said.coming = null;
      said.drafts = [''];
    }
  }
  return said;
}

/** @param left what there was before; it becomes what there is now */
function harmOf(folder: string, left: Left, said: Said, thoroughly: boolean): string | null {
  const store = openStore(folder, environment('after'));
  try {
    const incident = store.current(true)?.id ?? '';
    const texts = store.events(incident).map(({ text }) => text);
    const draft = store.draft(incident)?.text ?? '';
    const expected = [...left.logged, ...said.logged];
    left.logged = texts;
    left.draft = draft;
    const isThere = expected.every((text, index) => texts[index] === text);
    const rest = texts.slice(expected.length);
    if (!isThere || rest.length > 1 || (rest.length === 1 && rest[0] !== said.coming)) return 'lost';
    if (!said.drafts.includes(draft)) return 'draft lost';
    return thoroughly && store.verify().length > 0 ? 'corrupt' : null;
  } finally {
    store.close();
  }
}
