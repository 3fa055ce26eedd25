import { build } from 'esbuild';

/** Bundles contenders as an application would ship them: production builds, minified, one script. */
export async function bundle(page = `${import.meta.dirname}/page.ts`): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [page],
    bundle: true,
    minify: true,
    format: 'iife',
    platform: 'browser',
    jsx: 'automatic',
    define: { 'process.env.NODE_ENV': '"production"' },
    loader: { '.css': 'empty' },
    write: false,
  });
  return outputFiles[0]?.text ?? '';
}
