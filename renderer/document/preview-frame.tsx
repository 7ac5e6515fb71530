import { useEffect, useRef, useState } from 'react';
import { useStore } from 'zustand';
import { failureLine } from '../client/failure.ts';
import { FailureLine } from '../look/quiet-line.tsx';
import { useScreen } from '../shell/use-screen.ts';
import { fitDocument, showDocument } from './show-document.ts';

const EMPTY = '<!doctype html><html lang="en"><head><title>Preview</title></head><body></body></html>';

/**
 * The document as it would be exported, in a frame in which nothing can run. It has the page's origin, so that
 * the page can put new content into it without loading it anew: it neither flickers nor loses its place.
 */
export function PreviewFrame({ incident, style }: { readonly incident: string; readonly style: string }) {
  const screen = useScreen();
  const { of, html, failure } = useStore(screen.preview.store);
  const position = useStore(screen.detail.store, ({ detail }) => detail?.incident.position);
  const frame = useRef<HTMLIFrameElement>(null);
  const [ready, setReady] = useState(false);

  // biome-ignore lint/correctness/useExhaustiveDependencies: the position stands for all that was written.
  useEffect(() => screen.preview.ask(incident, style), [screen, incident, style, position]);
  useEffect(() => {
    const page = frame.current?.contentDocument;
    if (ready && page && html !== null) showDocument(page, html, of ?? '');
  }, [ready, html, of]);
  useEffect(() => {
    const target = frame.current;
    if (target === null || !ready) return;
    const fit = new ResizeObserver(() => {
      if (target.contentDocument) fitDocument(target.contentDocument);
    });
    fit.observe(target);
    return () => fit.disconnect();
  }, [ready]);

  return (
    <div className="preview">
      {failure !== null && <FailureLine>{failureLine(failure)}</FailureLine>}
      {html === null && failure === null && <p className="hint preview-hint">The preview is being made.</p>}
      <iframe
        ref={frame}
        title="Preview of the document"
        className="preview-frame"
        data-shown={html !== null || undefined}
        sandbox="allow-same-origin allow-popups allow-popups-to-escape-sandbox"
        srcDoc={EMPTY}
        onLoad={() => setReady(true)}
      />
    </div>
  );
}
