import {
  type ChangeEvent,
  type ClipboardEvent,
  type KeyboardEvent,
  useEffect,
  useLayoutEffect,
  useRef,
} from 'react';
import { useStore } from 'zustand';
import { attachPictures } from '../commands/attach.ts';
import { AutoTextarea } from '../look/auto-textarea.tsx';
import { useFocusPlace } from '../shell/use-focus.ts';
import { useScreen } from '../shell/use-screen.ts';
import { KIND_MENU, KindMenuList, optionId } from './kind-menu.tsx';
import { type KindOption, withKind } from './kind-query.ts';
import type { Line } from './line.ts';
import { useKindMenu } from './use-kind-menu.ts';

/** The textarea of the composer. A key never waits for anything. */
export function ComposerField({ line }: { readonly line: Line }) {
  const screen = useScreen();
  const area = useRef<HTMLTextAreaElement>(null);
  /** Whether what is about to be typed replaces everything. */
  const afresh = useRef(false);
  /** Where the caret belongs after a text that was not typed. */
  const caret = useRef<number | null>(null);
  const choosing = useStore(screen.incidents.store, ({ chosen }) => chosen);
  const menu = useKindMenu((option) => choose(option));

  useFocusPlace('composer', () => {
    area.current?.focus();
    return area.current !== null;
  });
  useEffect(() => area.current?.focus(), []);
  useLayoutEffect(() => {
    if (caret.current === null) return;
    area.current?.setSelectionRange(caret.current, caret.current);
    caret.current = null;
  });

  const choose = ({ word }: KindOption): void => {
    const next = withKind(line.text, area.current?.selectionStart ?? 0, word);
    caret.current = next.caret;
    screen.composer.type(next.text);
    menu.follow(next.text, next.caret);
  };
  const onChange = ({ target }: ChangeEvent<HTMLTextAreaElement>): void => {
    screen.composer.type(target.value, afresh.current);
    menu.follow(target.value, target.selectionStart);
  };
  const onKeyDown = (press: KeyboardEvent<HTMLTextAreaElement>): void => {
    const { selectionStart, selectionEnd, value } = press.currentTarget;
    afresh.current = value !== '' && selectionStart === 0 && selectionEnd === value.length;
    if (menu.onKey(press)) {
      press.preventDefault();
      press.stopPropagation();
      return;
    }
    if (press.key !== 'Enter' || press.shiftKey || press.nativeEvent.isComposing) return;
    press.preventDefault();
    // What is typed while the line is on its way goes after it.
    press.currentTarget.setSelectionRange(value.length, value.length);
    void screen.composer.send();
  };
  const onPaste = (paste: ClipboardEvent): void => {
    const pictures = [...paste.clipboardData.files].filter(({ type }) => type.startsWith('image/'));
    if (pictures.length === 0) return;
    paste.preventDefault();
    void attachPictures(screen, pictures);
  };
  const active = menu.options[menu.active];

  return (
    <div className="composer-field">
      {menu.open && <KindMenuList options={menu.options} active={menu.active} onChoose={choose} />}
      <AutoTextarea
        ref={area}
        className="composer-text"
        aria-label={choosing === null ? 'The first line of a new incident' : 'What happened'}
        aria-describedby="stamp"
        aria-autocomplete="list"
        aria-haspopup="listbox"
        aria-controls={menu.open ? KIND_MENU : undefined}
        aria-activedescendant={menu.open && active !== undefined ? optionId(active.word) : undefined}
        placeholder="What happened?"
        spellCheck
        value={line.text}
        onChange={onChange}
        onKeyDown={onKeyDown}
        onSelect={({ currentTarget }) => menu.follow(currentTarget.value, currentTarget.selectionStart)}
        onPaste={onPaste}
      />
    </div>
  );
}
