import { registerHooks } from 'node:module';

/** Preloaded into a process of its own: whatever belongs to a shell or a screen throws when it is touched. */
const SHELLS = /^(?:electron|react|react-dom|zustand)(?:\/|$)/;
const GLOBALS = ['window', 'document', 'localStorage', 'sessionStorage', 'HTMLElement', 'alert', 'location'];

registerHooks({
  resolve(specifier, context, nextResolve) {
    if (SHELLS.test(specifier)) throw new Error(`The core must not load ${specifier}.`);
    return nextResolve(specifier, context);
  },
});

for (const name of GLOBALS) {
  Object.defineProperty(globalThis, name, {
    configurable: true,
    get() {
      throw new Error(`The core must not use ${name}.`);
    },
  });
}
