// `npm run tarballs`: the tarballs of every package in `.cartella/packs`, for projects of others as long as no registry has them.
import { join, relative } from 'node:path';
import { exclusively, ready, turbo } from './bootstrap.mjs';
import { packAll } from './packs.mjs';
import { command, root, Stop, say } from './shell.mjs';

await command(async () => {
  await ready();
  say('costruisco i pacchetti', 'building the packages');
  const { code, output } = await exclusively(() => turbo(['build', '--filter=./packages/*'], { quiet: true }));
  if (code !== 0) throw new Stop(output);
  const packs = await packAll(join(root, '.cartella', 'packs'));
  for (const { tarball } of packs) console.log(relative(root, tarball));
  console.log('\nnpm install <folder of this repository>/.cartella/packs/*.tgz');
  return 0;
});
