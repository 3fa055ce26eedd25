// `npm run bench [name…] [size] [-- --option value…]`: every benchmarks/*.bench.ts, or those named, one table after the other; a number is
// their size. With BENCH_DATABASE_URL they use that PostgreSQL and leave in it what they made, instead of one that ends with each.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { bootstrap } from './bootstrap.mjs';
import { ensurePostgres, postgresAdvice, startPostgres } from './postgres.mjs';
import { command, root, runNode, Stop } from './shell.mjs';

await command(async () => {
  const given = process.argv.slice(2);
  const options = given.findIndex((argument) => argument.startsWith('--'));
  const [plain, more] = options < 0 ? [given, []] : [given.slice(0, options), given.slice(options)];
  const sizes = plain.filter((argument) => /^\d+$/.test(argument));
  const wanted = plain.filter((argument) => !sizes.includes(argument));
  const files = readdirSync(join(root, 'benchmarks')).filter(
    (file) => file.endsWith('.bench.ts') && (wanted.length === 0 || wanted.some((name) => file.startsWith(name))),
  );
  if (files.length === 0) throw new Stop(`benchmarks/${wanted.join(', ')}: nessuno · none`);
  // Measured as an adopter runs it: built, not from source.
  await bootstrap('@cartella/benchmarks...');
  const kept = process.env['BENCH_DATABASE_URL'];
  const bin = kept === undefined ? await ensurePostgres() : 'kept';
  if (bin === undefined) throw new Stop(postgresAdvice);
  let worst = 0;
  for (const file of files) {
    // Each with an empty server of its own.
    const postgres = kept === undefined ? await startPostgres(bin) : { url: kept, stop: () => undefined };
    const { code } = await runNode('node_modules/tsx/dist/cli.mjs', [join('benchmarks', file), ...sizes, ...more], {
      env: { NODE_ENV: 'production', CARTELLA_TEST_DATABASE_URL: postgres.url },
    });
    await postgres.stop();
    worst = Math.max(worst, code);
  }
  return worst;
});
