/** As much of a key press on a button of a list as is needed. */
interface ListPress {
  readonly key: string;
  readonly target: EventTarget;
  preventDefault(): void;
}

/** Where an arrow leads from the button with the focus (`data-index`), or null if the key is no arrow. */
export function arrowMove(press: ListPress, count: number): number | null {
  const button =
    press.target instanceof HTMLElement ? press.target.closest<HTMLElement>('[data-index]') : null;
  if (button === null) return null;
  const at = Number(button.dataset.index);
  const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: count - 1 }[press.key];
  if (to === undefined || to < 0 || to >= count) return null;
  press.preventDefault();
  return to;
}
