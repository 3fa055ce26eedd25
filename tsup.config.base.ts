import { defineConfig, type Options } from 'tsup';

// Most of the time of a build goes into declarations, which a program that only runs does not need.
const hasDeclarations = process.env['CARTELLA_DECLARATIONS'] !== 'off';

/**
 * The one build of every package: ES modules and their declarations.
 *
 * @param entry - Entry points by output name; the root entry when omitted.
 * @param options - What a package truly needs to differ in.
 */
export function definePackage(entry: Record<string, string> = { index: 'src/index.ts' }, options: Options = {}) {
  return defineConfig({
    entry,
    format: 'esm',
    target: 'es2023',
    platform: 'neutral',
    clean: true,
    splitting: true,
    sourcemap: true,
    treeshake: true,
    // Dependencies are read as an adopter reads them: built, not from source.
    // tsup injects `baseUrl`, which TypeScript 6 deprecates.
    dts: { compilerOptions: { customConditions: [], ignoreDeprecations: '6.0', noEmit: false } },
    ...options,
    ...(!hasDeclarations && { dts: false }),
  });
}
