import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const HERE = import.meta.dirname;

export default defineConfig({
  root: HERE,
  // The same files are served from `/` and opened from `app://`.
  base: './',
  plugins: [react()],
  build: {
    outDir: '../dist/renderer',
    emptyOutDir: true,
    target: ['chrome130', 'firefox130', 'safari18'],
    // The policy allows no inline script, and a font or picture as a data: URL would only grow.
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    // The desktop's small windows have pages of their own.
    rolldownOptions: {
      input: ['index.html', 'capture/index.html', 'compact-clock/index.html'].map(
        (page) => `${HERE}/${page}`,
      ),
    },
  },
});
