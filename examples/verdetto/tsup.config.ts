import { defineConfig } from 'tsup';

/** One script without modules: the page works from the web and from a folder, without a server. */
export default defineConfig({
  entry: { verdetto: 'src/page.ts' },
  format: 'iife',
  platform: 'browser',
  target: 'es2023',
  minify: true,
  clean: true,
  noExternal: [/.*/],
  publicDir: 'public',
  outExtension: () => ({ js: '.js' }),
});
