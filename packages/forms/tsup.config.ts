import { build } from 'esbuild';
import { definePackage } from '../../tsup.config.base';

export default definePackage(
  {
    index: 'src/index.ts',
    compile: 'src/compiled-form/compile.ts',
    common: 'src/shipped/index.ts',
    html: 'src/html/index.ts',
    pdf: 'src/pdf/index.ts',
    offline: 'src/offline/index.ts',
    testing: 'src/testing/index.ts',
  },
  {
    // The engine as one script, for the file that opens without a connection: a text to whoever makes that file.
    onSuccess: async () => {
      await build({
        entryPoints: ['src/offline/runtime.ts'],
        outfile: 'dist/offline-runtime.txt',
        bundle: true,
        minify: true,
        format: 'iife',
        globalName: 'cartellaOffline',
        target: 'es2022',
        logLevel: 'error',
      });
    },
  },
);
