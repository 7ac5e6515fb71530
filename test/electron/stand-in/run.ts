import { registerHooks } from 'node:module';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { finishLoading } from './app.ts';
import { state } from './state.ts';
import { answerTests } from './tests.ts';

/**
 * Runs a desktop's main file under Node, with this folder in place of the `electron` module:
 * `node run.ts <main file>`. STAND_IN may hold what the system around it is like from the beginning.
 */

const STAND_IN = new URL('./electron.ts', import.meta.url).href;

registerHooks({
  resolve: (specifier, context, next) => next(specifier === 'electron' ? STAND_IN : specifier, context),
});

const { takenKeys = [], ...system } = JSON.parse(process.env.STAND_IN ?? '{}');
Object.assign(state, system, { takenKeys: new Set(takenKeys) });
answerTests();
await import(pathToFileURL(resolve(process.argv[2] ?? '')).href);
await finishLoading();
