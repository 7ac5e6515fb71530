import type { CustomScheme } from 'electron';
import { app } from './app.ts';

type Handler = (request: Request) => Response | Promise<Response>;

const schemes = new Map<string, CustomScheme['privileges']>();
const handlers = new Map<string, Handler>();
let ready = false;
app.once('ready', () => {
  ready = true;
});

export const protocol = {
  registerSchemesAsPrivileged(custom: readonly CustomScheme[]): void {
    if (ready) throw new Error('protocol.registerSchemesAsPrivileged should be called before app is ready');
    for (const { scheme, privileges } of custom) schemes.set(scheme, privileges);
  },
  handle(scheme: string, handler: Handler): void {
    handlers.set(scheme, handler);
  },
};

/** Whether pages of this scheme have an origin that counts as secure. */
export function isSecure(scheme: string): boolean {
  const privileges = schemes.get(scheme);
  return privileges?.standard === true && privileges.secure === true;
}

export function handlerOf(url: string): Handler | undefined {
  return handlers.get(new URL(url).protocol.replace(':', ''));
}
