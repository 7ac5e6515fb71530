import {
  type ChangeEvent,
  type ClipboardEvent,
  type KeyboardEvent,
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';
import { useStore } from 'zustand';
import { attachPictures } from '../commands/attach.ts';
import { AutoTextarea } from '../look/auto-textarea.tsx';
import { useFocusPlace } from '../shell/use-focus.ts';
import { useScreen } from '../shell/use-screen.ts';
import { completed, type Option } from './completion.ts';
import type { Line } from './line.ts';
import { MENU, MenuList, optionId } from './menu.tsx';
import { nameQuery } from './name-query.ts';
import { useMenu } from './use-menu.ts';

/** The textarea of the composer. A key never waits for anything. */
export function ComposerField({ line }: { readonly line: Line }) {
  const screen = useScreen();
  const area = useRef<HTMLTextAreaElement>(null);
  /** Whether what is about to be typed replaces everything. */
  const afresh = useRef(false);
  /** Where the caret belongs after a text that was not typed. */
  const caret = useRef<number | null>(null);
  const naming = useRef(false);
  const chosen = useStore(screen.incidents.store, (state) => state.chosen);
  const names = useStore(screen.names.store);
  const menu = useMenu(names, (option) => choose(option));
  const [focused, setFocused] = useState(false);

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

  const follow = (text: string, at: number): void => {
    const isName = nameQuery(text, at) !== null;
    if (isName && !naming.current) void screen.names.refresh(chosen);
    naming.current = isName;
    menu.follow(text, at);
  };
  const choose = (option: Option): void => {
    const next = completed(line.text, area.current?.selectionStart ?? 0, option);
    caret.current = next.caret;
    screen.composer.type(next.text);
    follow(next.text, next.caret);
  };
  const onChange = ({ target }: ChangeEvent<HTMLTextAreaElement>): void => {
    screen.composer.type(target.value, afresh.current);
    follow(target.value, target.selectionStart);
  };
  const onKeyDown = (press: KeyboardEvent<HTMLTextAreaElement>): void => {
    const { selectionStart, selectionEnd, value } = press.currentTarget;
    afresh.current = value !== '' && selectionStart === 0 && selectionEnd === value.length;
    const isPlain = !press.altKey && !press.ctrlKey && !press.metaKey;
    if (isPlain && menu.onKey(press)) {
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
    const files = [...paste.clipboardData.files];
    // A cell of a spreadsheet comes as its text and as a picture of it; the text is meant.
    if (files.length === 0 || paste.clipboardData.types.includes('text/plain')) return;
    paste.preventDefault();
    void attachPictures(screen, files);
  };
  const { active } = menu;
  // Somebody who is elsewhere is not choosing.
  const completion = focused ? menu.completion : null;

  return (
    <div className="composer-field">
      {completion !== null && <MenuList completion={completion} active={active} onChoose={choose} />}
      <AutoTextarea
        ref={area}
        className="composer-text"
        aria-label={chosen === null ? 'The first line of a new incident' : 'What happened'}
        aria-describedby="stamp"
        aria-autocomplete="list"
        aria-haspopup="listbox"
        aria-controls={completion === null ? undefined : MENU}
        aria-activedescendant={completion === null ? undefined : optionId(active)}
        placeholder="What happened?"
        dir="auto"
        spellCheck
        value={line.text}
        onChange={onChange}
        onKeyDown={onKeyDown}
        onSelect={({ currentTarget }) => follow(currentTarget.value, currentTarget.selectionStart)}
        onPaste={onPaste}
        onFocus={() => setFocused(true)}
        onBlur={() => setFocused(false)}
      />
    </div>
  );
}
