import { createServer, type Server } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { createClamdScan } from '.';

let daemon: Server | undefined;
afterEach(() => void daemon?.close());

/** A daemon that reads what it is sent as ClamAV does, and answers as it is told. */
async function startDaemon(answer: (content: Buffer) => string | undefined): Promise<number> {
  const server = createServer((socket) => {
    let bytes = Buffer.alloc(0);
    socket.on('error', () => undefined);
    socket.on('data', (chunk) => {
      bytes = Buffer.concat([bytes, Buffer.from(chunk)]);
      let at = 'zINSTREAM\0'.length;
      const parts: Buffer[] = [];
      while (at + 4 <= bytes.length) {
        const length = bytes.readUInt32BE(at);
        if (length === 0) {
          const said = answer(Buffer.concat(parts));
          return said === undefined ? undefined : socket.end(said);
        }
        parts.push(bytes.subarray(at + 4, at + 4 + length));
        at += 4 + length;
      }
    });
  });
  daemon = server;
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const address = server.address();
  return typeof address === 'object' && address !== null ? address.port : 0;
}

describe('the daemon of ClamAV', () => {
  it('gets the whole document, however long, and says whether it may be kept', async () => {
    const content = Buffer.alloc(200_000, 'contenuto ');
    let got: Uint8Array = Buffer.alloc(0);
    const port = await startDaemon((bytes) => {
      got = bytes;
      return bytes.includes('EICAR') ? 'stream: Eicar-Test-Signature FOUND\0' : 'stream: OK\0';
    });
    const scan = createClamdScan({ port });
    expect(await scan(content)).toBe('clean');
    expect(Buffer.from(got).equals(content)).toBe(true);
    expect(await scan(Buffer.from('EICAR'))).toBe('infected');
  });

  it.each([
    ['that cannot scan', () => 'INSTREAM size limit exceeded. ERROR\0'],
    ['that says nothing', () => ''],
    ['that says too much', () => 'x'.repeat(5000)],
    ['that never answers', () => undefined],
  ])('%s keeps nothing', async (_, answer) => {
    const scan = createClamdScan({ port: await startDaemon(answer), timeoutMs: 200 });
    await expect(scan(Buffer.from('contenuto'))).rejects.toThrow('scanner');
  });

  it('that is not there keeps nothing', async () => {
    await expect(createClamdScan({ port: 1 })(Buffer.from('contenuto'))).rejects.toThrow();
  });
});
