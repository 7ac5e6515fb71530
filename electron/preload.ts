import { contextBridge, ipcRenderer } from 'electron';
import type { ChangeNotice, RecorderClient } from '../src/recorder/contract.ts';
import type { Answer } from '../src/recorder/transport.ts';
import type { Bridge, Told } from './bridge.ts';
import { ASK, CALL, DESKTOP_METHODS, NOTICE, TELL } from './channels.ts';

/** A failure crosses the bridge as plain data; of an Error only its message would arrive. */
const delivered = (answer: Answer) => (answer.ok ? (answer.value as never) : Promise.reject(answer.failure));

function listenTo<T>(channel: string, listener: (told: T) => void): () => void {
  const hear = (_event: unknown, told: T): void => listener(told);
  ipcRenderer.on(channel, hear);
  return () => {
    ipcRenderer.off(channel, hear);
  };
}

/** The recorder as the screen sees it. What is asked for is checked where it arrives, in main. */
const client: RecorderClient = {
  call: async (name, input) => delivered(await ipcRenderer.invoke(CALL, name, input)),
  subscribe: (listener) => listenTo<ChangeNotice>(NOTICE, listener),
};

const methods = DESKTOP_METHODS.map((name) => [
  name,
  async (said: unknown) => delivered(await ipcRenderer.invoke(ASK, name, said)),
]);
const desktop: Bridge = {
  ...Object.fromEntries(methods),
  listen: (listener: (told: Told) => void) => listenTo(TELL, listener),
};

contextBridge.exposeInMainWorld('incidentRecorder', client);
contextBridge.exposeInMainWorld('incidentDesktop', desktop);
