import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll } from 'vitest';
import { closingSpecs } from './closing-specs.ts';
import { comebackSpecs } from './comeback-specs.ts';
import { confinementSpecs } from './confinement-specs.ts';
import type { Desktop, OpenDesktop } from './desktop.ts';
import { menuSpecs } from './menu-specs.ts';
import { navigationSpecs } from './navigation-specs.ts';
import { recordSpecs } from './record-specs.ts';

/** What the desktop promises, whatever runs it. */
export function desktopSpecs(open: OpenDesktop): void {
  const home = mkdtempSync(join(tmpdir(), 'incident-recorder-desktop-'));
  let desktop: Desktop;
  beforeAll(async () => {
    desktop = await open(home);
  });
  afterAll(async () => {
    await desktop.end();
    rmSync(home, { recursive: true, force: true });
  });
  const shared = {
    home,
    get desktop() {
      return desktop;
    },
  };
  recordSpecs(shared);
  confinementSpecs(shared);
  navigationSpecs(shared);
  menuSpecs(shared);
  closingSpecs(open);
  comebackSpecs(open);
}
