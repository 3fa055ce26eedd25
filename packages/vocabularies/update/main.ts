import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { type CodeList, readCodeList } from '../src/code-list';
import { type Difference, differenceOf } from './difference';
import { readCommitted, writeLists } from './files';
import { recipes } from './recipes';

const [id = '', ...paths] = process.argv.slice(2);
const recipe = recipes.find((each) => each.id === id);

if (recipe === undefined || paths.length !== recipe.files.length) {
  console.error('usage: npm run update -w @cartella/vocabularies -- <list> <source file>…\n');
  for (const each of recipes) console.error(`  ${each.id}  ${each.files.map((file) => `<${file}>`).join(' ')}`);
  process.exitCode = 2;
} else {
  // npm runs in the folder of the package; paths are meant from where the command was given.
  const folder = process.env['INIT_CWD'] ?? process.cwd();
  const texts = paths.map((path) => decode(readFileSync(resolve(folder, path))));
  const made = recipe.build(texts, (line) => console.log(`note: ${line}`));
  const lists: readonly CodeList[] = [made].flat();
  const problems = lists.flatMap(problemsOf);
  if (problems.length > 0) {
    for (const problem of problems.slice(0, 40)) console.error(problem);
    process.exitCode = 1;
  } else {
    const before = readCommitted(id);
    for (const list of lists) {
      console.log(`${list.id}: ${list.entries.length} entries`);
      const old = before.find((each) => each.id === list.id);
      printDifference(differenceOf(old, list));
    }
    writeLists(id, made);
  }
}

function problemsOf(list: CodeList): readonly string[] {
  const read = readCodeList(list);
  if (read.ok) return [];
  return read.issues.map(({ code, path }) => {
    const entry = path[0] === 'entries' ? list.entries[Number(path[1])] : undefined;
    return `${list.id}: ${code} at /${path.join('/')} ${entry?.code ?? ''} ${entry?.label.it ?? ''}`;
  });
}

function printDifference(difference: Difference): void {
  for (const [kind, lines] of Object.entries(difference) as [string, readonly string[]][]) {
    if (lines.length === 0) continue;
    console.log(`  ${kind}: ${lines.length}`);
    for (const line of lines.slice(0, 40)) console.log(`    ${line}`);
    if (lines.length > 40) console.log(`    … and ${lines.length - 40} more`);
  }
}

/** ISTAT publishes Windows-1252, the others UTF-8. */
function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}
