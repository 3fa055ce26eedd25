import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const packages = fileURLToPath(new URL('../..', import.meta.url));

/** Every source file that an entry loads, our packages included, and the names of the libraries. */
function loadedBy(entry: string, found = new Set<string>()): ReadonlySet<string> {
  if (found.has(entry)) return found;
  found.add(entry);
  if (!existsSync(join(packages, entry))) return found;
  const text = readFileSync(join(packages, entry), 'utf8');
  for (const [, isType, name = ''] of text.matchAll(/^(?:import|export) (type )?[^;]*?from '([^']+)'/gm)) {
    if (isType === undefined) loadedBy(sourceOf(name, entry), found);
  }
  return found;
}

function sourceOf(name: string, from: string): string {
  const own = /^@cartella\/([\w-]+)(?:\/(.+))?$/.exec(name);
  if (own !== null) return entryOf(own[1] ?? '', own[2]);
  if (!name.startsWith('.')) return name;
  const path = join(dirname(from), name);
  return [`${path}.ts`, join(path, 'index.ts'), path].find((file) => existsSync(join(packages, file))) ?? path;
}

function entryOf(owner: string, subpath: string | undefined): string {
  if (subpath === undefined) return join(owner, 'src/index.ts');
  const { exports } = JSON.parse(readFileSync(join(packages, owner, 'package.json'), 'utf8')) as {
    exports: Record<string, Record<string, string>>;
  };
  const source = exports[`./${subpath}`]?.['@cartella/source'] ?? exports['./*']?.['@cartella/source'] ?? '';
  return relative('.', join(owner, source.replace('*', subpath)));
}

const isList = (file: string) => /^vocabularies\/src\/(lists|data)\//.test(file);

describe('what is loaded', () => {
  it('by the whole package has no code list', () => {
    const loaded = [...loadedBy('model/src/index.ts')];
    expect(loaded.filter(isList)).toEqual([]);
    expect(loaded).toContain('zod');
    expect(loaded).toContain('vocabularies/src/index.ts');
  });

  it('by the validator of one kind has neither code list nor zod', () => {
    const loaded = [...loadedBy('model/src/generated/validators/person.gen.ts')];
    expect(loaded.filter((file) => isList(file) || file === 'zod')).toEqual([]);
    expect(loaded).toContain('rules/src/index.ts');
  });

  it('is seen when there is a list', () => {
    expect([...loadedBy('workflow/src/role/role.ts')].filter(isList)).toEqual(['vocabularies/src/lists/roles.ts']);
  });
});
