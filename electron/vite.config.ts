import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { defineConfig, type EnvironmentOptions, type Plugin } from 'vite';
import { writeRuntimeIcons } from '../scripts/icons.ts';

const HERE = import.meta.dirname;
const OUT = join(HERE, '../dist/electron');
/** Native code cannot be bundled. */
const EXTERNAL = ['electron', 'better-sqlite3', '@resvg/resvg-js'];

/** House styles are read from disk, not imported. */
function copyHouseStyles(): Plugin {
  return {
    name: 'copy-house-styles',
    applyToEnvironment: ({ name }) => name === 'main',
    writeBundle: () =>
      cpSync(join(HERE, '../src/document/templates'), join(OUT, 'templates'), { recursive: true }),
  };
}

/** What the core finds beside itself; in the bundle all of it lies beside every chunk. */
const BESIDE = new Map([
  ["new URL('../document/templates', import.meta.url)", "new URL('./templates', import.meta.url)"],
  ["new URL('./worker.ts', import.meta.url)", "new URL('./worker.js', import.meta.url)"],
]);

function placeBesideChunks(): Plugin {
  const missing = new Set(BESIDE.keys());
  return {
    name: 'place-beside-chunks',
    applyToEnvironment: ({ name }) => name === 'main',
    enforce: 'pre',
    transform: {
      filter: { id: /src[\\/]recorder[\\/][\w-]+\.ts$/, code: /import\.meta\.url/ },
      handler: (code) =>
        [...BESIDE].reduce((text, [from, to]) => {
          if (text.includes(from)) missing.delete(from);
          return text.replace(from, to);
        }, code),
    },
    buildEnd(error) {
      if (error === undefined && missing.size > 0) {
        this.error(
          `Nothing says any more where this is: ${[...missing].join(', ')}. Look for it and change vite.config.ts.`,
        );
      }
    },
  };
}

function drawIcons(): Plugin {
  return {
    name: 'draw-icons',
    applyToEnvironment: ({ name }) => name === 'main',
    writeBundle: () => writeRuntimeIcons(join(OUT, 'icons')),
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
  plugins: [placeBesideChunks(), copyHouseStyles(), drawIcons()],
  environments: {
    main: bundle(
      {
        main: join(HERE, 'main.ts'),
        cli: join(HERE, '../src/cli/main.ts'),
        worker: join(HERE, '../src/recorder/worker.ts'),
      },
      'es',
    ),
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
