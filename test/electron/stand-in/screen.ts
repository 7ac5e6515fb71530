import { EventEmitter } from 'node:events';
import type { Point, Rectangle } from 'electron';
import { state } from './state.ts';

interface Shown {
  readonly bounds: Rectangle;
  readonly workArea: Rectangle;
}

/** The screens that a test has put there; each has a bar of 24 pixels at its top. */
class Screen extends EventEmitter {
  getAllDisplays(): Shown[] {
    return state.screens.map((bounds) => {
      return { bounds, workArea: { ...bounds, y: bounds.y + 24, height: bounds.height - 24 } };
    });
  }

  getCursorScreenPoint(): Point {
    return state.pointer;
  }

  getDisplayNearestPoint({ x, y }: Point): Shown {
    const all = this.getAllDisplays();
    const at = all.find(({ bounds: { x: left, y: top, width, height } }) => {
      return x >= left && x < left + width && y >= top && y < top + height;
    });
    const found = at ?? all[0];
    if (found === undefined) throw new Error('There is no screen');
    return found;
  }
}

export const screen = new Screen();
