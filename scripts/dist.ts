import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { build } from 'electron-builder';
import { parse } from 'yaml';
import { ensureBuilt, ROOT } from './built.ts';
import { fetchBinary } from './desktop.ts';
import { type Distribution, findDistribution } from './distribution.ts';
import { writePackageIcons } from './icons.ts';

/** `npm run dist`: the packages for this platform and architecture, in `dist/packages`. */

const USAGE = `npm run dist -- [options]
  --dir            only the folder that the packages are made of
  --output <dir>   where to put them
`;
const ICONS = join(ROOT, 'dist/icons');
const OWN_ELECTRON = join(ROOT, 'node_modules/electron/dist');

const options = readOptions();
if (options?.help) process.stdout.write(USAGE);
else if (options) await dist(options);

type Options = NonNullable<ReturnType<typeof readOptions>>;

function readOptions() {
  try {
    return parseArgs({
      options: { dir: { type: 'boolean' }, output: { type: 'string' }, help: { type: 'boolean' } },
    }).values;
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : error}\n${USAGE}`);
    process.exitCode = 2;
  }
}

async function dist({ dir, output }: Options): Promise<void> {
  const { electronDist } = parse(readFileSync(join(ROOT, 'electron-builder.yml'), 'utf8'));
  const fetch = () => (fetchBinary() ? OWN_ELECTRON : undefined);
  const distribution = findDistribution(process.env, electronDist !== undefined, fetch);
  if (distribution.from === 'nowhere') return fail(distribution.why);
  if (!ensureBuilt('renderer') || !ensureBuilt('electron')) return fail('The reason stands above.');
  rmSync(ICONS, { recursive: true, force: true });
  writePackageIcons(ICONS);
  try {
    await build({
      projectDir: ROOT,
      dir: dir ?? false,
      publish: 'never',
      config: overriding(distribution, output),
    });
  } catch (error) {
    fail(error instanceof Error ? error.message : String(error));
  }
}

/** What stands over electron-builder.yml. */
function overriding(distribution: Distribution, output: string | undefined) {
  return {
    ...(distribution.from === 'folder' ? { electronDist: distribution.folder } : {}),
    ...(output === undefined ? {} : { directories: { output } }),
  };
}

function fail(sentence: string): void {
  process.stderr.write(`Nothing was packed. ${sentence}\n`);
  process.exitCode = 1;
}
