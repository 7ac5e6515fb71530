import { isSearching } from '../incidents/search-store.ts';
import { THEME_WORDS, THEMES } from '../look/theme-store.ts';
import type { Screen } from '../shell/screen.ts';
import { attempt } from './attempt.ts';
import type { Command, Group } from './command.ts';

/** Moving about and how the screen looks. */
export function screenCommands(screen: Screen): Command[] {
  const { layout, focus } = screen;
  const command = (id: string, name: string, group: Group, keys: string[], run: () => void): Command => {
    return { id, name, group, keys, scope: 'anywhere', run };
  };
  const toLog = (): void => {
    screen.show('log');
    focus.go('log');
  };
  return [
    command('go-composer', 'The composer', 'Go to', ['Escape'], () => {
      layout.setState({ listOpen: false, sideOpen: false, page: null });
      if (!isSearching(screen.search.store.getState())) screen.search.clear();
      screen.notices.clear();
      screen.offers.dismiss();
      screen.lines.clear();
      focus.go('composer');
    }),
    command('go-log', 'The log', 'Go to', ['Alt+L'], toLog),
    command('go-list', 'The incidents', 'Go to', ['Alt+I'], () => {
      layout.setState({ listOpen: true });
      focus.go('list');
    }),
    command('go-search', 'Search every incident', 'Go to', ['Mod+Shift+F'], () => {
      layout.setState({ listOpen: true });
      focus.go('search');
    }),
    command('go-side', 'Milestones and metrics', 'Go to', ['Alt+P'], () => {
      screen.show('log');
      layout.setState({ sideOpen: true });
      focus.go('side');
    }),
    command('tab-log', 'Tab: Log', 'Go to', ['Mod+1'], () => screen.show('log')),
    command('tab-document', 'Tab: Document', 'Go to', ['Mod+2'], () => screen.show('document')),
    command('tab-review', 'Tab: Review', 'Go to', ['Mod+3'], () => {
      screen.show('review');
      if (layout.getState().tab === 'review') focus.go('review');
    }),
    command('palette', 'Every command by name', 'Screen', ['Mod+K'], () =>
      layout.setState({ overlay: 'palette' }),
    ),
    command('keys', 'Every key', 'Screen', ['F1'], () => layout.setState({ overlay: 'keys' })),
    {
      id: 'keys-question',
      name: 'Every key, if nothing is typed',
      group: 'Screen',
      keys: ['?'],
      scope: 'empty-composer',
      run: () => layout.setState({ overlay: 'keys' }),
    },
    command('keys-reset', 'Give every command its own key again', 'Screen', [], () => {
      void attempt(screen, async () => {
        await screen.keys.reset();
        return 'Every command has its own key again.';
      });
    }),
    ...THEMES.map((theme) =>
      command(`theme-${theme}`, `Theme: ${THEME_WORDS[theme]}`, 'Screen', [], () => {
        void attempt(screen, async () => {
          await screen.theme.choose(theme);
          return null;
        });
      }),
    ),
  ];
}
