import { defineConfig } from 'vitest/config';

const conditions = ['@cartella/source', 'module', 'node', 'development|production'];

/** Forms in a real browser: without JavaScript, and as a file without a connection. */
export default defineConfig({
  resolve: { conditions },
  ssr: { resolve: { conditions } },
  test: {
    name: 'forms in a browser',
    include: ['test/**/*.browser.test.ts'],
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
