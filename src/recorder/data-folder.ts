import { resolve } from 'node:path';
import { env } from 'node:process';
import envPaths from 'env-paths';

/**
 * The folder that holds the record: the one asked for, else INCIDENT_RECORDER_HOME, else the platform's
 * own place for an application's data. Every shell asks here, so that all of them open the same record.
 *
 * @param explicit what the person chose (`--data`), relative to the working folder; empty counts as not chosen.
 * @returns an absolute path; the folder need not exist yet.
 */
export function dataFolder(explicit?: string): string {
  const chosen = explicit || env.INCIDENT_RECORDER_HOME;
  return chosen ? resolve(chosen) : envPaths('incident-recorder', { suffix: '' }).data;
}
