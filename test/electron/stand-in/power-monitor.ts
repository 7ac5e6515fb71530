import { EventEmitter } from 'node:events';

/** Tests emit what the system would. */
export const powerMonitor = new EventEmitter();
