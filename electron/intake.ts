import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { RecorderError } from '../src/failure.ts';
import type { RecorderClient } from '../src/recorder/contract.ts';
import { asFailure } from '../src/recorder/failures.ts';
import type { Told } from './bridge.ts';
import type { Request } from './links.ts';

/** A record of ten thousand events has a few megabytes. */
const LARGEST = 512 * 1024 * 1024;

export interface Intake {
  /** Shows incidents and reads records in. @returns how many records were read in */
  take(request: Request): Promise<number>;
}

/** Opens what came from outside the window. What cannot be read is one line on the screen, and nothing is changed. */
export function openIntake(client: RecorderClient, tell: (told: Told) => void): Intake {
  const show = async (prefix: string): Promise<void> => {
    const { incident } = await client.call('incident.get', { incident: prefix });
    tell({ what: 'open', incident: incident.id });
  };
  const readIn = async (path: string): Promise<void> => {
    const data = await dataOf(path);
    const { incidents } = await client.call('record.import', { data });
    const added = incidents.reduce((sum, incident) => sum + incident.added, 0);
    const [first] = incidents;
    if (first !== undefined) tell({ what: 'open', incident: first.id });
    const what = added === 0 ? 'was in the record already' : 'was read in';
    tell({ what: 'said', tone: 'done', text: `${basename(path)} ${what}.` });
  };
  return {
    async take({ incidents, files }) {
      const problems: string[] = [];
      for (const incident of incidents)
        await show(incident).catch((error) => problems.push(sentencesOf(error)));
      let count = 0;
      for (const path of files) {
        try {
          await readIn(path);
          count += 1;
        } catch (error) {
          // Several may have come at once.
          problems.push(`${basename(path)}: ${sentencesOf(error)}`);
        }
      }
      // Last, so that what went well does not take its place on the screen.
      if (problems.length > 0) tell({ what: 'said', tone: 'failed', text: problems.join(' ') });
      return count;
    },
  };
}

function sentencesOf(error: unknown): string {
  const { message, hint } = asFailure(error);
  return `${message} ${hint}`;
}

async function dataOf(path: string): Promise<string> {
  const found = await stat(path).catch(() => null);
  if (found === null || !found.isFile()) {
    throw new RecorderError('not-found', 'There is no such file.', 'Choose another one.');
  }
  if (found.size > LARGEST) {
    throw new RecorderError('too-large', 'The file is larger than any record.', 'Choose another one.');
  }
  return (await readFile(path)).toString('base64');
}
