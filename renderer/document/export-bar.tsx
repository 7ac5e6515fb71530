import { useStore } from 'zustand';
import { chooseStyle, copyForGoogleDocs, exportDocument, FORMATS } from '../commands/document.ts';
import { useScreen } from '../shell/use-screen.ts';
import './export-bar.css';
import { styleOf } from './styles-store.ts';

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
        {FORMATS.map(({ format, name }) => (
          <button
            key={format}
            type="button"
            className="small-button"
            onClick={() => void exportDocument(screen, format)}
          >
            {name}
          </button>
        ))}
        <button type="button" className="small-button" onClick={() => void copyForGoogleDocs(screen)}>
          Copy for Google Docs
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
    </div>
  );
}
