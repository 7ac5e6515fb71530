import type { RecorderClient } from '../../src/recorder/contract.ts';
import { browserNetwork } from './browser-network.ts';
import type { ScreenClient } from './client.ts';
import { httpClient } from './http.ts';

declare global {
  interface Window {
    /** What the desktop's preload script exposes. */
    readonly incidentRecorder?: RecorderClient;
  }
}

/** The recorder behind this window: the desktop's if it is there, else the server that sent the page. */
export function connect(): ScreenClient {
  return window.incidentRecorder ?? httpClient(browserNetwork);
}
