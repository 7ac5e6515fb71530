import { existsSync } from 'node:fs';

/** A picture is only known by its file; a file that is not there is an empty picture, as with Electron. */
export class NativeImage {
  readonly #path: string | null;

  constructor(path: string | null) {
    this.#path = path;
  }

  isEmpty(): boolean {
    return this.#path === null;
  }
}

export const nativeImage = {
  createEmpty: (): NativeImage => new NativeImage(null),
  createFromPath: (path: string): NativeImage => new NativeImage(existsSync(path) ? path : null),
};
