import type { ServerResponse } from 'node:http';
import type { RecorderClient } from '../recorder/contract.ts';
import { SECURITY_HEADERS } from './security-headers.ts';

/** How soon a screen that lost the stream comes back for it. */
const RETRY_MS = 1000;
/** Often enough to find out that a screen is gone, and to keep what lies between from closing an idle line. */
const HEARTBEAT_MS = 15_000;

/** The streams of change notices that screens listen to. */
export interface NoticeStreams {
  /** Keeps this answer open and sends every notice, as server-sent events. */
  open(response: ServerResponse): void;
  /** Ends them all. */
  end(): void;
}

export function noticeStreams(recorder: RecorderClient): NoticeStreams {
  const streams = new Map<ServerResponse, () => void>();
  return {
    open(response) {
      response.writeHead(200, {
        ...SECURITY_HEADERS,
        'content-type': 'text/event-stream; charset=utf-8',
        'cache-control': 'no-store',
      });
      response.write(`retry: ${RETRY_MS}\n\n`);
      const unsubscribe = recorder.subscribe((notice) => {
        response.write(`data: ${JSON.stringify(notice)}\n\n`);
      });
      const heartbeat = setInterval(() => response.write(':\n\n'), HEARTBEAT_MS);
      const stop = (): void => {
        clearInterval(heartbeat);
        unsubscribe();
        streams.delete(response);
      };
      streams.set(response, stop);
      response.on('close', stop);
    },
    end() {
      for (const [response, stop] of streams) {
        stop();
        response.end();
      }
    },
  };
}
