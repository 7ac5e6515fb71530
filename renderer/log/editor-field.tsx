interface EditorFieldProps {
  readonly label: string;
  readonly value: string;
  readonly placeholder?: string;
  onChange(value: string): void;
}

/** A field of the line editor with its name before it. */
export function EditorField({ label, value, placeholder, onChange }: EditorFieldProps) {
  return (
    <label className="editor-field">
      <span className="editor-field-name">{label}</span>
      <input
        className="field"
        dir="auto"
        placeholder={placeholder}
        value={value}
        onChange={({ target }) => onChange(target.value)}
      />
    </label>
  );
}
