import { Fragment } from 'react';
import { textParts } from './text-parts.ts';

/** The words of a line, its addresses as links. */
export function LineText({ text }: { readonly text: string }) {
  let offset = 0;
  return textParts(text).map((part) => {
    const key = offset;
    offset += part.text.length;
    if (part.href === null) return <Fragment key={key}>{part.text}</Fragment>;
    return (
      <a key={key} href={part.href} target="_blank" rel="noopener noreferrer">
        {part.text}
      </a>
    );
  });
}
