import { connect } from 'node:net';

/** Says of a document whether it may be kept. @throws when it cannot say: then the document is not kept. */
export type Scan = (content: Uint8Array) => Promise<'clean' | 'infected'>;

/** Where the daemon of ClamAV listens. */
export interface ClamdOptions {
  readonly host?: string;
  /** 3310 unless told otherwise. */
  readonly port?: number;
  /** 20 seconds unless told otherwise. */
  readonly timeoutMs?: number;
}

const piece = 65_536;

/** Asks the daemon of ClamAV, by its command INSTREAM: the document never touches a disk on the way. */
export function createClamdScan({ host = '127.0.0.1', port = 3310, timeoutMs = 20_000 }: ClamdOptions = {}): Scan {
  return (content) =>
    new Promise((resolve, reject) => {
      const socket = connect(port, host);
      let said = '';
      socket.setTimeout(timeoutMs, () => socket.destroy(new Error('the scanner is late')));
      socket.on('error', reject);
      socket.on('data', (chunk) => {
        said += String(chunk);
        if (said.length > 1000) socket.destroy(new Error('the scanner says too much'));
      });
      socket.on('close', () => {
        if (/^stream: OK\0?\n?$/.test(said)) resolve('clean');
        else if (/ FOUND\0?\n?$/.test(said)) resolve('infected');
        else reject(new Error('the scanner does not say'));
      });
      socket.write('zINSTREAM\0');
      for (let start = 0; start < content.length; start += piece) {
        const part = content.subarray(start, start + piece);
        const length = Buffer.alloc(4);
        length.writeUInt32BE(part.length);
        socket.write(length);
        socket.write(part);
      }
      socket.write(Buffer.alloc(4));
    });
}
