import { readFileSync } from 'node:fs';
import { readCodeList } from '../src/code-list';
import { differenceOf } from './difference';
import { readCommitted, writeList } from './files';
import { recipes } from './recipes';

const [id = '', ...paths] = process.argv.slice(2);
const recipe = recipes.find((each) => each.id === id);

if (recipe === undefined || paths.length !== recipe.files.length) {
  console.error('usage: npm run update -w @cartella/vocabularies -- <list> <source file>…\n');
  for (const each of recipes) console.error(`  ${each.id}  ${each.files.map((file) => `<${file}>`).join(' ')}`);
  process.exitCode = 2;
} else {
  const list = recipe.build(
    paths.map((path) => decode(readFileSync(path))),
    (line) => console.log(`note: ${line}`),
  );
  const checked = readCodeList(list);
  if (checked.ok) {
    const difference = differenceOf(readCommitted(id), list);
    for (const [kind, lines] of Object.entries(difference) as [string, readonly string[]][]) {
      console.log(`${kind}: ${lines.length}`);
      for (const line of lines.slice(0, 40)) console.log(`  ${line}`);
      if (lines.length > 40) console.log(`  … and ${lines.length - 40} more`);
    }
    writeList(list);
    console.log(`${id}: ${list.entries.length} entries written`);
  } else {
    for (const issue of checked.issues.slice(0, 40)) {
      const at = issue.path[0] === 'entries' ? list.entries[Number(issue.path[1])] : undefined;
      console.error(`${issue.code} at /${issue.path.join('/')} ${at?.code ?? ''} ${at?.label.it ?? ''}`);
    }
    process.exitCode = 1;
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
