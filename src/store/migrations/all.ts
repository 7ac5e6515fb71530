import { record } from './010-record.ts';
import { projections } from './020-projections.ts';
import { search } from './030-search.ts';
import { desk } from './040-desk.ts';
import type { Migration } from './migration.ts';

export const MIGRATIONS: readonly Migration[] = [record, projections, search, desk];

/** The version of a record that this program reads and writes. */
export const LATEST = MIGRATIONS.at(-1)?.version ?? 0;
