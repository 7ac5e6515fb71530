import { once } from 'node:events';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { RecorderError } from '../failure.ts';

/** This machine only. */
const LOOPBACK = '127.0.0.1';

/** Starts to listen. @returns the port, which the system chooses when 0 is asked for. */
export async function listen(server: Server, port: number): Promise<number> {
  try {
    server.listen(port, LOOPBACK);
    await once(server, 'listening');
  } catch (error) {
    throw asSentence(error, port);
  }
  return (server.address() as AddressInfo).port;
}

const ANOTHER = 'Choose another with --port, or none, and a free one is taken.';

function asSentence(error: unknown, port: number): unknown {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  switch (code) {
    case 'EADDRINUSE':
      return new RecorderError('conflict', `Port ${port} is taken by another program.`, ANOTHER);
    case 'EACCES':
      return new RecorderError('refused', `The system does not let you use port ${port}.`, ANOTHER);
    case 'ERR_SOCKET_BAD_PORT':
      return new RecorderError('bad-input', `“${port}” is no port: it is a number up to 65535.`, ANOTHER);
    default:
      return error;
  }
}
