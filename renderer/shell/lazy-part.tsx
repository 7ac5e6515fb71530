import { type ComponentType, type ReactNode, useEffect, useState } from 'react';
import { useStore } from 'zustand';
import { FailureLine } from '../look/quiet-line.tsx';
import './lazy-part.css';
import { useScreen } from './use-screen.ts';

/** A part of the screen whose code is loaded when it is first shown. */
export interface Part {
  load(): Promise<ComponentType>;
  /** Once it is there it is there at once. */
  loaded: ComponentType | null;
}

export const part = (load: Part['load']): Part => ({ load, loaded: null });

/**
 * Shows such a part. While the recorder that serves its code is known to be gone, it waits; a browser that has failed
 * to load a module never tries again, so then only a reload helps. The rest of the screen stays either way.
 */
export function LazyPart({ of }: { readonly of: Part }) {
  const { connection } = useScreen();
  const trouble = useStore(connection, (state) => state.trouble);
  const [Loaded, setLoaded] = useState(() => of.loaded);
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    if (Loaded !== null || trouble !== null) return;
    let gone = false;
    of.load().then(
      (component) => {
        of.loaded = component;
        if (!gone) setLoaded(() => component);
      },
      () => !gone && setFailed(true),
    );
    return () => {
      gone = true;
    };
  }, [of, Loaded, trouble]);
  if (Loaded !== null) return <Loaded />;
  if (trouble !== null) return <Missing>It is shown here once the recorder answers again.</Missing>;
  if (!failed) return null;
  return (
    <Missing>
      This part of the screen could not be loaded.{' '}
      <button type="button" className="small-button" onClick={() => location.reload()}>
        Reload: what you typed is kept
      </button>
    </Missing>
  );
}

function Missing({ children }: { readonly children: ReactNode }) {
  return (
    <div className="part-missing">
      <FailureLine>{children}</FailureLine>
    </div>
  );
}
