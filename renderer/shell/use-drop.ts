import { useEffect } from 'react';
import { attachPictures } from '../commands/attach.ts';
import type { Screen } from './screen.ts';

/** Files that are dropped anywhere on the screen are attached; the browser would leave the page to show them. */
export function useDrop(screen: Screen): void {
  useEffect(() => {
    const over = (drag: DragEvent): void => {
      if (drag.dataTransfer?.types.includes('Files')) drag.preventDefault();
    };
    const drop = (dropped: DragEvent): void => {
      const files = [...(dropped.dataTransfer?.files ?? [])];
      if (files.length === 0) return;
      dropped.preventDefault();
      void attachPictures(screen, files);
    };
    addEventListener('dragover', over);
    addEventListener('drop', drop);
    return () => {
      removeEventListener('dragover', over);
      removeEventListener('drop', drop);
    };
  }, [screen]);
}
