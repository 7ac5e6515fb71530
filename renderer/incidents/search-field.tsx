import { type KeyboardEvent, useRef } from 'react';
import { useStore } from 'zustand';
import { Icon } from '../look/icons.tsx';
import { useFocusPlace } from '../shell/use-focus.ts';
import { useScreen } from '../shell/use-screen.ts';
import { SearchFilters } from './search-filters.tsx';
import { isSearching } from './search-store.ts';

/** Where one searches every incident. Esc takes the search back; once there is none, it leads to the composer. */
export function SearchField({ onDown }: { onDown(): void }) {
  const screen = useScreen();
  const state = useStore(screen.search.store);
  const input = useRef<HTMLInputElement>(null);
  useFocusPlace('search', () => {
    input.current?.focus();
    input.current?.select();
    return input.current !== null;
  });
  const onKeyDown = (press: KeyboardEvent): void => {
    if (press.key === 'Escape' && isSearching(state)) {
      press.stopPropagation();
      screen.search.clear();
      screen.search.open();
      input.current?.focus();
    } else if ((press.key === 'ArrowDown' || press.key === 'Enter') && press.target === input.current) {
      press.preventDefault();
      onDown();
    }
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it hears Esc for all its fields.
    <div className="search-box" onKeyDown={onKeyDown}>
      <div className="search-field">
        <Icon name="search" />
        <input
          ref={input}
          type="search"
          className="field"
          dir="auto"
          aria-label="Search every incident"
          placeholder="Search"
          value={state.words}
          onFocus={() => screen.search.open()}
          onChange={({ target }) => screen.search.type(target.value)}
        />
      </div>
      {(state.open || isSearching(state)) && <SearchFilters />}
    </div>
  );
}
