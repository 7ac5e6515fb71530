import type { Network } from './http.ts';

/** The browser's own fetch and EventSource, in the shape the client asks for. */
export const browserNetwork: Network = {
  fetch: (path, options) => fetch(path, options),
  listen(path, on) {
    const source = new EventSource(path);
    source.onopen = () => on.open();
    source.onmessage = (event) => on.message(String(event.data));
    source.onerror = () => on.error(source.readyState === EventSource.CLOSED);
    return source;
  },
};
