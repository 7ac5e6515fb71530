import { enableCompileCache } from 'node:module';

// Most of what a short command takes is reading its own code. The cache only serves what is imported after it.
enableCompileCache();
const { run } = await import('./run.ts');
await run();
