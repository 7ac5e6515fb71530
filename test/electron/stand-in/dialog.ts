import { state } from './state.ts';

/** Error boxes are for people; here they are told to whoever runs this. */
export const dialog = {
  showErrorBox(title: string, content: string): void {
    process.send?.({ errorBox: { title, content } });
  },
  async showSaveDialog(_window: object, _options?: object): Promise<{ canceled: boolean; filePath: string }> {
    return { canceled: state.savePath === null, filePath: state.savePath ?? '' };
  },
  async showOpenDialog(
    _window: object,
    _options?: object,
  ): Promise<{ canceled: boolean; filePaths: string[] }> {
    return { canceled: state.openPaths.length === 0, filePaths: [...state.openPaths] };
  },
};
