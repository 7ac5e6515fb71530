import { once } from 'node:events';
import { type Command, InvalidArgumentError } from 'commander';
import open from 'open';
import { serve } from '../../web/serve.ts';
import { type CommonOptions, optionsOf, print, remark, withRecorder } from '../context.ts';

interface ServeOptions extends CommonOptions {
  readonly port?: number;
  readonly open: boolean;
}

const HIGHEST_PORT = 65_535;

export function addServeCommand(program: Command): void {
  program
    .command('serve')
    .description('open the screen in the browser, from this machine only; prints its address')
    .option('--port <number>', 'the port (default: any that is free)', readPort)
    .option('--no-open', 'do not open a browser')
    .action(async (_options: unknown, command: Command) => {
      const { port, open: wanted, ...common } = optionsOf<ServeOptions>(command);
      await withRecorder(
        common,
        async (recorder) => {
          const server = await serve(recorder, { port });
          recorder.watchClock();
          recorder.keepBackups();
          print(server.address);
          if (wanted) await openBrowser(server.address);
          await Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM')]);
          await server.close();
        },
        { setAside: true },
      );
    });
}

function readPort(text: string): number {
  const port = Number(text);
  if (!Number.isInteger(port) || port < 0 || port > HIGHEST_PORT) {
    throw new InvalidArgumentError(`A port is a number from 0 to ${HIGHEST_PORT}.`);
  }
  return port;
}

/** Where no browser can be opened, the address is printed all the same. */
async function openBrowser(address: string): Promise<void> {
  try {
    const browser = await open(address);
    browser.on('error', () => remark('No browser could be opened; open the address yourself.'));
  } catch {
    remark('No browser could be opened; open the address yourself.');
  }
}
