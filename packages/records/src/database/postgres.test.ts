import { createServer, type Socket } from 'node:net';
import { afterAll, expect, test } from 'vitest';
import { connectPostgres } from './postgres';

const seen: string[] = [];
/** A server that asks for a password in clear, and lets nobody in. */
const server = createServer((socket: Socket) => {
  let isStarted = false;
  socket.on('error', () => undefined);
  socket.on('data', (data) => {
    if (isStarted) {
      seen.push(data.toString('utf8', 5, data.length - 1));
      return void socket.destroy();
    }
    isStarted = true;
    socket.write(Buffer.from([0x52, 0, 0, 0, 8, 0, 0, 0, 3]));
  });
});
afterAll(() => void server.close());

test('the password of the database is asked for at each connection, and the one of the address is not used', async () => {
  const port = await new Promise<number>((done) =>
    server.listen(0, '127.0.0.1', () => done((server.address() as { port: number }).port)),
  );
  for (const login of ['cartella', 'cartella:vecchia']) {
    const passwords = ['breve-1', 'breve-2'];
    const { pool } = connectPostgres(`postgres://${login}@127.0.0.1:${port}/x`, {
      password: async () => passwords.shift() ?? '',
    });
    for (let count = 0; count < 2; count += 1) await expect(pool.connect()).rejects.toThrow();
    await pool.end();
  }
  expect(seen).toEqual(['breve-1', 'breve-2', 'breve-1', 'breve-2']);
});
