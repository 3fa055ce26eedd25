// What a new concept and a new package begin with: the smallest code that is true, typed and tested.

/** @param {string} concept - kebab-case. */
export function namesOf(concept) {
  const words = concept.split('-');
  const pascal = words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join('');
  return { pascal, prose: words.join(' ') };
}

/** The lines that make a concept public, in its own index and in the package's. */
export function exportLines(/** @type {string} */ concept) {
  const { pascal } = namesOf(concept);
  return `export type { ${pascal} } from './${concept}';\nexport { create${pascal} } from './${concept}';\n`;
}

/** Files of a concept by path from the package. @returns {Record<string, string>} */
export function conceptFiles(/** @type {string} */ concept) {
  const { pascal, prose } = namesOf(concept);
  const folder = `src/${concept}`;
  return {
    [`${folder}/${concept}.ts`]: `/** One ${prose}, as plain data. */
export interface ${pascal} {
  readonly id: string;
}

/** Creates a ${prose} with its identifier. */
export function create${pascal}(id: string): ${pascal} {
  return { id };
}
`,
    [`${folder}/${concept}.test.ts`]: `import { expect, it } from 'vitest';
import { create${pascal} } from './${concept}';

it('keeps the identifier that a ${prose} is given', () => {
  expect(create${pascal}('a').id).toBe('a');
});
`,
    [`${folder}/index.ts`]: exportLines(concept),
  };
}

/** Files of a package by path from its folder, without its concepts. @returns {Record<string, string>} */
export function packageFiles(
  /** @type {string} */ name,
  /** @type {string} */ description,
  /** @type {string} */ concept,
) {
  const scoped = `@cartella/${name}`;
  const json = (/** @type {unknown} */ value) => `${JSON.stringify(value, null, 2)}\n`;
  const manifest = {
    name: scoped,
    version: '0.1.0',
    description,
    license: 'EUPL-1.2',
    type: 'module',
    sideEffects: false,
    repository: {
      type: 'git',
      url: 'git+https://github.com/cartella-sociale/cartella.git',
      directory: `packages/${name}`,
    },
    engines: { node: '>=20.19' },
    exports: {
      '.': { '@cartella/source': './src/index.ts', types: './dist/types/index.d.ts', default: './dist/index.js' },
      './package.json': './package.json',
    },
    files: ['dist', 'src', '!src/**/*.test.*', '!src/**/fixtures'],
    scripts: {
      build: 'tsup && node ../../scripts/declare.mjs',
      test: `vitest run --root ../.. --project ${scoped}`,
      types: 'tsc -p .',
      lint: 'biome check .',
      docs: 'typedoc',
    },
  };
  const { pascal, prose } = namesOf(concept);
  return {
    'package.json': json(manifest),
    'tsconfig.json': json({
      extends: '../../tsconfig.base.json',
      compilerOptions: { types: ['node'] },
      include: ['src', 'test'],
    }),
    'tsup.config.ts': "import { definePackage } from '../../tsup.config.base';\n\nexport default definePackage();\n",
    'typedoc.json': json({ $schema: 'https://typedoc.org/schema.json', entryPoints: ['src/index.ts'] }),
    'README.md': `# ${scoped}

## What

${description}.

## When to use it, and when not

When you need a ${prose}. It holds nothing else yet.

## Install

\`\`\`sh
npm install ${scoped}
\`\`\`

## Use

\`\`\`ts
import { create${pascal} } from '${scoped}';
\`\`\`

## API

The names in \`exports.golden.txt\`, each with its sentence in the reference.

## Extend without forking

Values are plain data: build on them in code of your own.

## Compatibility

Node 20.19 or later, ES modules. Version 0: a minor may break, and its changeset says how to follow.

## Security and privacy

No I/O, no clock, no personal datum.

## Licence

EUPL-1.2.
`,
  };
}
