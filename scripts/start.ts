import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { ensureBuilt, type Target } from './built.ts';
import { electronBinary, fetchBinary, hasDisplay, runDesktop, thisMachine, whyNoDesktop } from './desktop.ts';

/** `npm start`: the desktop where it can open, else the same screen in the browser. */

const USAGE = `npm start -- [options]
  --browser      the browser shell, even where the desktop can open
  --port <n>     the browser shell, at this port
  --no-open      do not open a browser
  --data <dir>   the data folder
`;

const options = readOptions();
if (options?.help) process.stdout.write(USAGE);
else if (options) await start(options);

type Options = NonNullable<ReturnType<typeof readOptions>>;

function readOptions() {
  try {
    return parseArgs({
      options: {
        browser: { type: 'boolean' },
        port: { type: 'string' },
        'no-open': { type: 'boolean' },
        data: { type: 'string' },
        help: { type: 'boolean' },
      },
    }).values;
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : error}\n${USAGE}`);
    process.exitCode = 2;
  }
}

async function start(chosen: Options): Promise<void> {
  const asked = chosen.browser || chosen.port !== undefined || chosen['no-open'];
  const why = asked
    ? null
    : whyNoDesktop(thisMachine, () => fetchBinary(' To start at once: npm start -- --browser'));
  build('renderer');
  if (!asked && why === null) {
    build('electron');
    const code = await runDesktop(electronBinary() ?? '', chosen.data && resolve(chosen.data));
    if (code !== null) process.exit(code);
  }
  const because = asked ? 'As you asked,' : `${why ?? 'The desktop could not run'}, so`;
  process.stderr.write(`${because} the recorder is served to your browser. Ctrl+C ends it.\n`);
  await serve(chosen);
}

function build(target: Target): void {
  if (ensureBuilt(target)) return;
  process.stderr.write(`The ${target} could not be built; the reason stands above.\n`);
  process.exit(1);
}

/** From here on this process is `incident serve`. */
async function serve({ port, data, 'no-open': noOpen }: Options): Promise<void> {
  const quiet = noOpen || Boolean(process.env.CI) || !hasDisplay(thisMachine);
  process.argv.splice(
    2,
    Number.POSITIVE_INFINITY,
    'serve',
    ...(port === undefined ? [] : ['--port', port]),
    ...(data === undefined ? [] : ['--data', data]),
    ...(quiet ? ['--no-open'] : []),
  );
  await import('../src/cli/main.ts');
}
