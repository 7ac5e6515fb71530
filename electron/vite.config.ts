import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { defineConfig, type EnvironmentOptions, type Plugin } from 'vite';

const HERE = import.meta.dirname;
const OUT = join(HERE, '../dist/electron');
/** Native code cannot be bundled. */
const EXTERNAL = ['electron', 'better-sqlite3'];

/** House styles are read from disk, not imported. */
function copyHouseStyles(): Plugin {
  return {
    name: 'copy-house-styles',
    applyToEnvironment: ({ name }) => name === 'main',
    writeBundle: () =>
      cpSync(join(HERE, '../src/document/templates'), join(OUT, 'templates'), { recursive: true }),
  };
}

function bundle(input: Record<string, string>, format: 'es' | 'cjs'): EnvironmentOptions {
  const extension = format === 'cjs' ? 'cjs' : 'js';
  return {
    consumer: 'server',
    resolve: { noExternal: true, external: EXTERNAL, conditions: ['node', 'import', 'default'] },
    build: {
      outDir: OUT,
      // The first bundle empties the folder, the second joins it.
      emptyOutDir: format === 'es',
      target: 'node24',
      minify: false,
      rolldownOptions: {
        input,
        external: EXTERNAL,
        output: {
          format,
          entryFileNames: `[name].${extension}`,
          chunkFileNames: `[name]-[hash].${extension}`,
        },
      },
    },
  };
}

export default defineConfig({
  root: HERE,
  plugins: [copyHouseStyles()],
  environments: {
    main: bundle({ main: join(HERE, 'main.ts'), worker: join(HERE, '../src/recorder/worker.ts') }, 'es'),
    // A sandboxed preload script must be one CommonJS file.
    preload: bundle({ preload: join(HERE, 'preload.ts') }, 'cjs'),
  },
  builder: {
    async buildApp(builder) {
      for (const environment of Object.values(builder.environments)) {
        if (environment.name === 'main' || environment.name === 'preload') await builder.build(environment);
      }
    },
  },
});
