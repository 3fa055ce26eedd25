import { expect, it } from 'vitest';
import { findPostgres, postgresAdvice, startPostgres } from './postgres.mjs';
import { onPath, run } from './shell.mjs';

it('a cluster of its own answers on this machine only, and is gone when it stops', async () => {
  const bin = await findPostgres();
  expect(bin, postgresAdvice).toBeDefined();
  const { url, stop } = await startPostgres(bin ?? '');
  const ask = () =>
    run(onPath('psql') ?? `${bin}/psql`, [url, '-Atc', 'select current_setting($$listen_addresses$$)'], {
      quiet: true,
    });
  expect(await ask()).toMatchObject({ code: 0, output: '127.0.0.1\n' });
  await stop();
  expect((await ask()).code).not.toBe(0);
});
