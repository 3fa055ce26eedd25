// `npm run bench [name…] [size]`: every benchmarks/*.bench.ts, or those named, one table after the other; a number is their size.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { bootstrap } from './bootstrap.mjs';
import { ensurePostgres, postgresAdvice, startPostgres } from './postgres.mjs';
import { command, root, runNode, Stop } from './shell.mjs';

await command(async () => {
  const sizes = process.argv.slice(2).filter((argument) => /^\d+$/.test(argument));
  const wanted = process.argv.slice(2).filter((argument) => !sizes.includes(argument));
  const files = readdirSync(join(root, 'benchmarks')).filter(
    (file) => file.endsWith('.bench.ts') && (wanted.length === 0 || wanted.some((name) => file.startsWith(name))),
  );
  if (files.length === 0) throw new Stop(`benchmarks/${wanted.join(', ')}: nessuno · none`);
  // Measured as an adopter runs it: built, not from source.
  await bootstrap('@cartella/benchmarks...');
  const bin = await ensurePostgres();
  if (bin === undefined) throw new Stop(postgresAdvice);
  let worst = 0;
  for (const file of files) {
    // Each with an empty server of its own.
    const postgres = await startPostgres(bin);
    const { code } = await runNode('node_modules/tsx/dist/cli.mjs', [join('benchmarks', file), ...sizes], {
      env: { NODE_ENV: 'production', CARTELLA_TEST_DATABASE_URL: postgres.url },
    });
    await postgres.stop();
    worst = Math.max(worst, code);
  }
  return worst;
});
