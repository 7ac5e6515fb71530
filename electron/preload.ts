import { contextBridge, ipcRenderer } from 'electron';
import type { ChangeNotice, RecorderClient } from '../src/recorder/contract.ts';
import type { Answer } from '../src/recorder/transport.ts';
import { CALL, NOTICE } from './channels.ts';

/** The recorder as the screen sees it. What is asked for is checked where it arrives, in main. */
const client: RecorderClient = {
  async call(name, input) {
    const answer: Answer = await ipcRenderer.invoke(CALL, name, input);
    // A failure crosses the bridge as plain data; of an Error only its message would arrive.
    return answer.ok ? (answer.value as never) : Promise.reject(answer.failure);
  },
  subscribe(listener) {
    const hear = (_event: unknown, notice: ChangeNotice): void => listener(notice);
    ipcRenderer.on(NOTICE, hear);
    return () => {
      ipcRenderer.off(NOTICE, hear);
    };
  },
};

contextBridge.exposeInMainWorld('incidentRecorder', client);
