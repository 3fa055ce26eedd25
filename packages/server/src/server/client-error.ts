import { STATUS_CODES } from 'node:http';
import type { Duplex } from 'node:stream';
import { type Problems, problemIssue } from '../problem';

const refusals: Readonly<Record<string, readonly [status: number, code: string]>> = {
  HPE_HEADER_OVERFLOW: [431, problemIssue.tooLarge],
  HPE_CHUNK_EXTENSIONS_OVERFLOW: [413, problemIssue.tooLarge],
  ERR_HTTP_REQUEST_TIMEOUT: [408, problemIssue.tooSlow],
};

/** Answers what is not a request that can be read, with a problem like all others; the log gets the code of Node and none of the bytes. */
export function answerClientError(problems: Problems, log: (entry: Readonly<Record<string, unknown>>) => void) {
  return async (error: NodeJS.ErrnoException, socket: Duplex): Promise<void> => {
    if (error.code === 'ECONNRESET' || !socket.writable) return void socket.destroy();
    const [status, code] = refusals[error.code ?? ''] ?? [400, problemIssue.badRequest];
    log({ level: 'warn', event: 'request-unreadable', status, error: error.code });
    const body = await problems(status, code, 'it').text();
    const headers = [
      `HTTP/1.1 ${status} ${STATUS_CODES[status]}`,
      'connection: close',
      'content-type: application/problem+json',
      'cache-control: no-store',
      'x-content-type-options: nosniff',
      `content-length: ${Buffer.byteLength(body)}`,
    ];
    socket.end(`${headers.join('\r\n')}\r\n\r\n${body}`);
  };
}
