import { useStore } from 'zustand';
import { chooseStyle, copyForGoogleDocs, FORMATS } from '../commands/document.ts';
import { CommandKeys } from '../keys/command-keys.tsx';
import { useScreen } from '../shell/use-screen.ts';
import './export-bar.css';
import { ExportButton } from './export-button.tsx';
import { ExportState } from './export-state.tsx';
import { OtherFormats } from './other-formats.tsx';
import { styleOf } from './styles-store.ts';

/** So many formats have a button; the others are chosen from a list. */
const BUTTONS = 6;

/** The house style, and every way out. */
export function ExportBar() {
  const screen = useScreen();
  const styles = useStore(screen.styles.store, (state) => state.styles);
  const chosen = useStore(screen.detail.store, ({ detail }) => detail?.incident.style ?? null);
  const redact = useStore(screen.layout, (state) => state.redact);
  const style = styleOf(styles, chosen);
  return (
    <div className="export-bar">
      <label className="style-choice">
        <span>House style</span>
        <select
          className="field"
          value={style?.name ?? ''}
          onChange={({ target }) => void chooseStyle(screen, target.value)}
        >
          {styles.map(({ name, title, sections }) => (
            // A style that cannot be read prints nothing; it is named so that its author finds out why.
            <option key={name} value={name} disabled={sections.length === 0}>
              {title}
            </option>
          ))}
        </select>
      </label>
      <fieldset className="export-buttons">
        <legend>Export</legend>
        {FORMATS.slice(0, BUTTONS).map((format) => (
          <ExportButton key={format.format} format={format}>
            {format.name}
          </ExportButton>
        ))}
        <OtherFormats formats={FORMATS.slice(BUTTONS)} />
        <button
          type="button"
          className="small-button with-key"
          onClick={() => void copyForGoogleDocs(screen)}
        >
          Copy for Google Docs <CommandKeys command="copy" />
        </button>
        <label className="check">
          <input
            type="checkbox"
            checked={redact}
            onChange={({ target }) => screen.layout.setState({ redact: target.checked })}
          />
          redact
        </label>
      </fieldset>
      {style !== null && style.description !== '' && <p className="hint style-hint">{style.description}</p>}
      <ExportState />
    </div>
  );
}
