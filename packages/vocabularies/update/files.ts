import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import type { CodeList } from '../src/code-list';
import { type PackedComuni, unpackComuni } from '../src/comuni';
import { packComuni } from './comuni/pack';

const pathOf = (id: string): URL => new URL(`../src/data/${id}.json`, import.meta.url);

/** Reads the committed edition of a list, or of the lists that a file holds. */
export function readCommitted(id: string): CodeList | undefined {
  const path = pathOf(id);
  if (!existsSync(path)) return undefined;
  const json: unknown = JSON.parse(readFileSync(path, 'utf8'));
  return id === 'comuni' ? unpackComuni(json as PackedComuni) : (json as CodeList);
}

/** Writes a list where the package keeps it: an entry a line, so that a difference can be read. */
export function writeList(list: CodeList): void {
  writeFileSync(pathOf(list.id), list.id === 'comuni' ? textOf(packComuni(list)) : textOf(list));
}

function textOf(list: object): string {
  const lines = Object.entries(list).map(([key, value]) =>
    Array.isArray(value) && typeof value[0] === 'object'
      ? `  ${JSON.stringify(key)}: [\n${value.map((item) => `    ${JSON.stringify(item)}`).join(',\n')}\n  ]`
      : `  ${JSON.stringify(key)}: ${JSON.stringify(value)}`,
  );
  return `{\n${lines.join(',\n')}\n}\n`;
}
