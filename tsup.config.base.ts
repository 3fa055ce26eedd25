import { defineConfig, type Options } from 'tsup';

/**
 * The one build of every package: ES modules. Their declarations are made by `scripts/declare.mjs`.
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
    ...options,
  });
}
