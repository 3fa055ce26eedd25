// `npm run new -- <package>/<concept> [--layer N --description "…"]`: the folder that the style asks for, tested and public.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ready } from './bootstrap.mjs';
import { writeConcept } from './new/write.mjs';
import { command, root, runNode, runNpm } from './shell.mjs';

await command(async () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { layer: { type: 'string' }, description: { type: 'string' } },
  });
  await ready();
  const { folder, isNewPackage } = writeConcept(root, positionals[0] ?? '', {
    ...(values.layer !== undefined && { layer: Number(values.layer) }),
    ...(values.description !== undefined && { description: values.description }),
  });
  const { code } = await runNode('node_modules/@biomejs/biome/bin/biome', [
    'check',
    '--write',
    folder,
    'scripts/repository',
  ]);
  // Only now is TypeScript installed.
  const { exportList, goldenFile } = await import('./repository/exports.mjs');
  const { exports } = JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8'));
  writeFileSync(join(root, folder, goldenFile), exportList(join(root, folder), exports));
  if (isNewPackage) await runNpm(['install', '--no-progress']);
  console.log(`\n${folder}: npm test -w ${folder} · npm run changeset`);
  return code;
});
