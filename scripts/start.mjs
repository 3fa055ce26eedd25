// `npm start`: the reference cartella from a bare clone.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { bootstrap } from './bootstrap.mjs';
import { command, root, run, Stop } from './shell.mjs';

/** The application that starts; the script `serve` of its manifest says how. */
const application = join(root, 'examples', 'comune');

await command(async () => {
  const { name, scripts } = JSON.parse(readFileSync(join(application, 'package.json'), 'utf8'));
  const [program, ...args] = (scripts.serve ?? '').split(' ');
  if (program !== 'node') throw new Stop(`${name}: "serve": "node <file>"`);
  await bootstrap(`${name}...`);
  // In a process group of its own, so that a Ctrl-C reaches the server once, through us, and we wait for its clean end.
  const { code } = await run(process.execPath, args, { cwd: application, detached: process.platform !== 'win32' });
  return code;
});
