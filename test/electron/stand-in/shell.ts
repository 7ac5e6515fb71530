import { state } from './state.ts';

/** A test puts its own function here to see what is opened. */
export const shell = {
  async openExternal(url: string): Promise<void> {
    throw new Error(`Nothing can be opened here: ${url}`);
  },
  showItemInFolder(path: string): void {
    state.shownInFolder.push(path);
  },
};
