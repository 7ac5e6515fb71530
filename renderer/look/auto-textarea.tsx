import { type ComponentProps, useLayoutEffect, useRef } from 'react';
import './auto-textarea.css';

const GROWS_BY_ITSELF = CSS.supports('field-sizing', 'content');

/** A textarea as high as its text. */
export function AutoTextarea({ className = '', ref, ...props }: ComponentProps<'textarea'>) {
  const own = useRef<HTMLTextAreaElement>(null);
  useLayoutEffect(() => {
    const area = own.current;
    if (GROWS_BY_ITSELF || area === null) return;
    area.style.height = 'auto';
    area.style.height = `${area.scrollHeight}px`;
  });
  return (
    <textarea
      rows={1}
      {...props}
      className={`auto-textarea ${className}`}
      ref={(area) => {
        own.current = area;
        if (typeof ref === 'function') return ref(area);
        if (ref) ref.current = area;
        return undefined;
      }}
    />
  );
}
