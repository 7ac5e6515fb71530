import { describe, test } from 'vitest';
import { electronBinary, hasDisplay, thisMachine } from '../../scripts/desktop.ts';
import { openElectron } from './support/open-electron.ts';
import { desktopSpecs } from './support/specs.ts';

const missing = [
  ...(electronBinary() === undefined ? ['Electron’s binary is not here'] : []),
  ...(hasDisplay(thisMachine) ? [] : ['there is no display here']),
];

describe('real Electron', () => {
  if (missing.length === 0) desktopSpecs(openElectron);
  else test.skip(`is not tested: ${missing.join(', and ')}`, () => undefined);
});
