import { EventEmitter } from 'node:events';
import type { Menu } from './menu.ts';
import type { NativeImage } from './native-image.ts';
import { state } from './state.ts';

export class Tray extends EventEmitter {
  /** The one that is shown, for tests. */
  static shown: { menu: Menu | null; toolTip: string; title: string } | null = null;

  constructor(image: NativeImage) {
    super();
    if (!state.hasTray) throw new Error('This desktop has no tray');
    if (image.isEmpty()) throw new Error('The tray has no picture');
    Tray.shown = { menu: null, toolTip: '', title: '' };
  }

  setImage(image: NativeImage): void {
    if (image.isEmpty()) throw new Error('The tray has no picture');
  }

  setContextMenu(menu: Menu | null): void {
    if (Tray.shown !== null) Tray.shown.menu = menu;
  }

  setToolTip(toolTip: string): void {
    if (Tray.shown !== null) Tray.shown.toolTip = toolTip;
  }

  setTitle(title: string): void {
    if (Tray.shown !== null) Tray.shown.title = title;
  }
}
