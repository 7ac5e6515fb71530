import type { WebContents } from 'electron';

/** Keeps what is typed before the page takes keys. @returns gives it, once, and keeps no more from then on */
export function catchEarlyKeys(contents: Pick<WebContents, 'on' | 'off'>): () => string {
  let early = '';
  const hear = (
    event: { preventDefault(): void },
    {
      type,
      key,
      control,
      meta,
      alt,
    }: { type: string; key: string; control?: boolean; meta?: boolean; alt?: boolean },
  ): void => {
    if (type !== 'keyDown' || control || meta || alt) return;
    if (key === 'Backspace') early = [...early].slice(0, -1).join('');
    else if (key === 'Enter') early += '\n';
    else if ([...key].length === 1) early += key;
    else return;
    event.preventDefault();
  };
  contents.on('before-input-event', hear);
  return () => {
    contents.off('before-input-event', hear);
    const typed = early;
    early = '';
    return typed;
  };
}
