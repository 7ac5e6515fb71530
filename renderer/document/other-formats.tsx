import { useState } from 'react';
import type { Format } from '../commands/document.ts';
import { ExportButton } from './export-button.tsx';

/** The formats that are wanted less often. */
export function OtherFormats({ formats }: { readonly formats: readonly Format[] }) {
  const [chosen, setChosen] = useState(formats[0]);
  if (chosen === undefined) return null;
  return (
    <span className="other-formats">
      <select
        className="field"
        aria-label="Another format"
        value={chosen.format}
        onChange={({ target }) => setChosen(formats.find(({ format }) => format === target.value))}
      >
        {formats.map(({ format, name }) => (
          <option key={format} value={format}>
            {name}
          </option>
        ))}
      </select>
      <ExportButton format={chosen}>
        Export<span className="for-ears"> as {chosen.name}</span>
      </ExportButton>
    </span>
  );
}
