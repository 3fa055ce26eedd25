import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import type { CodeList } from '../src/code-list';
import { type PackedComuni, unpackComuni } from '../src/comuni';
import { packComuni } from './comuni/pack';

const pathOf = (id: string): URL => new URL(`../src/data/${id}.json`, import.meta.url);

/** Reads the committed edition of the lists that a recipe makes. */
export function readCommitted(id: string): readonly CodeList[] {
  const path = pathOf(id);
  if (!existsSync(path)) return [];
  const json: unknown = JSON.parse(readFileSync(path, 'utf8'));
  return id === 'comuni' ? [unpackComuni(json as PackedComuni)] : [json as CodeList | CodeList[]].flat();
}

/** Writes what a recipe made where the package keeps it: an entry a line, so that a difference can be read. */
export function writeLists(id: string, made: CodeList | readonly CodeList[]): void {
  const text = isOne(made)
    ? textOf(id === 'comuni' ? packComuni(made) : made)
    : `[\n${made.map(textOf).join(',\n')}\n]`;
  writeFileSync(pathOf(id), `${text}\n`);
}

function isOne(made: CodeList | readonly CodeList[]): made is CodeList {
  return !Array.isArray(made);
}

function textOf(list: object): string {
  const lines = Object.entries(list).map(([key, value]) =>
    Array.isArray(value) && typeof value[0] === 'object'
      ? `  ${JSON.stringify(key)}: [\n${value.map((item) => `    ${JSON.stringify(item)}`).join(',\n')}\n  ]`
      : `  ${JSON.stringify(key)}: ${JSON.stringify(value)}`,
  );
  return `{\n${lines.join(',\n')}\n}`;
}
