import { defineConfig } from 'tsup';
import { definePackage } from '../../tsup.config.base';

export default [
  definePackage(
    {
      index: 'src/index.ts',
      compile: 'src/compiled-form/compile.ts',
      common: 'src/shipped/index.ts',
      html: 'src/html/index.ts',
      pdf: 'src/pdf/index.ts',
      offline: 'src/offline/index.ts',
      testing: 'src/testing/index.ts',
    },
    // Both builds begin together, in one folder.
    { clean: ['!offline-runtime.global.js'] },
  ),
  // The engine as one script, for the file that opens without a connection.
  defineConfig({
    entry: { 'offline-runtime': 'src/offline/runtime.ts' },
    format: 'iife',
    globalName: 'cartellaOffline',
    target: 'es2022',
    platform: 'browser',
    minify: true,
    noExternal: [/.*/],
  }),
];
