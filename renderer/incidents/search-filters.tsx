import { useStore } from 'zustand';
import { KINDS } from '../../src/incident/words.ts';
import { KIND_WORDS } from '../look/words.ts';
import { useScreen } from '../shell/use-screen.ts';
import './search-filters.css';

const SERVICES = 'services-named';

/** What the search is narrowed to. */
export function SearchFilters() {
  const { search } = useScreen();
  const { filters, services } = useStore(search.store);
  return (
    <fieldset className="search-filters">
      <legend className="for-ears">Only</legend>
      <label>
        <span>Kind</span>
        <select
          className="field"
          value={filters.kind}
          onChange={({ target }) =>
            search.filter({ kind: KINDS.find((kind) => kind === target.value) ?? '' })
          }
        >
          <option value="">any</option>
          {KINDS.map((kind) => (
            <option key={kind} value={kind}>
              {KIND_WORDS[kind]}
            </option>
          ))}
        </select>
      </label>
      <label>
        <span>Severity</span>
        <input
          className="field"
          list="severities"
          placeholder="any"
          value={filters.severity}
          onChange={({ target }) => search.filter({ severity: target.value })}
        />
      </label>
      <label>
        <span>Service</span>
        <input
          className="field"
          list={SERVICES}
          placeholder="any"
          value={filters.service}
          onChange={({ target }) => search.filter({ service: target.value })}
        />
      </label>
      <label>
        <span>From</span>
        <input
          type="date"
          className="field"
          value={filters.from}
          onChange={({ target }) => search.filter({ from: target.value })}
        />
      </label>
      <label>
        <span>Until</span>
        <input
          type="date"
          className="field"
          value={filters.until}
          onChange={({ target }) => search.filter({ until: target.value })}
        />
      </label>
      <datalist id={SERVICES}>
        {services.map((service) => (
          <option key={service} value={service} />
        ))}
      </datalist>
    </fieldset>
  );
}
