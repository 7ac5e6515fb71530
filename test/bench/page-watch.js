/**
 * Runs in the page before anything else: from each key to the frame that shows it, tasks that hold up keys,
 * frames, and from a key to the frame in which something awaited is there. Milliseconds.
 */
globalThis.benchTiming = (() => {
  const nothing = () => ({ keys: [], longTasks: [], frames: [], visible: [] });
  let seen = nothing();
  let watchesFrames = false;
  let awaited = () => false;

  const afterPaint = (done) =>
    requestAnimationFrame(() => {
      // A message comes after the frame has been painted.
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = done;
      port2.postMessage(null);
    });
  const timeAwaited = (pressedAt) => {
    if (!awaited()) return void requestAnimationFrame(() => timeAwaited(pressedAt));
    awaited = () => false;
    afterPaint(() => seen.visible.push(performance.now() - pressedAt));
  };
  addEventListener(
    'keydown',
    ({ timeStamp, key }) => {
      afterPaint(() => seen.keys.push(performance.now() - timeStamp));
      if (key.length > 1) requestAnimationFrame(() => timeAwaited(timeStamp));
    },
    true,
  );
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) seen.longTasks.push(duration);
  }).observe({ type: 'longtask' });
  /** Only while it is asked for: a loop of frames would be the busiest thing on an idle page. */
  const frame = (before) => (now) => {
    if (!watchesFrames) return;
    if (before !== null) seen.frames.push(now - before);
    requestAnimationFrame(frame(now));
  };

  return {
    /** The next named key (Enter, End …) is timed until this text stands in the last line, or this matches. */
    awaitText: (text) => {
      awaited = () => [...document.querySelectorAll('.log-items article')].at(-1)?.textContent.includes(text);
    },
    awaitMatch: (selector) => {
      awaited = () => document.querySelector(selector) !== null;
    },
    watchFrames: (on) => {
      watchesFrames = on;
      if (on) requestAnimationFrame(frame(null));
    },
    visibleCount: () => seen.visible.length,
    take: () => {
      const taken = seen;
      seen = nothing();
      return taken;
    },
    /** Where the first line in view stands, in pixels. */
    firstLine: () => {
      const top = document.querySelector('.log-scroller').getBoundingClientRect().top;
      const lines = [...document.querySelectorAll('.log-items article')];
      return lines.find((line) => line.getBoundingClientRect().bottom > top).getBoundingClientRect().top;
    },
  };
})();
