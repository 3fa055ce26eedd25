import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { workspaceFolders } from './scripts/bootstrap.mjs';

const conditions = ['@cartella/source', 'module', 'node', 'development|production'];
const setupFiles = [fileURLToPath(new URL('scripts/properties.setup.ts', import.meta.url))];
const resolve = { resolve: { conditions }, ssr: { resolve: { conditions } } };

/**
 * Every workspace is a project and is tested from its sources; tests that need a browser have configurations of their own.
 * Modules are loaded once for many files, which halves the time: a test puts back whatever it changes outside of itself.
 */
export default defineConfig({
  test: {
    // Nobody waits at the other end: every processor works.
    maxWorkers: '100%',
    projects: [
      ...workspaceFolders().map((root) => ({
        ...resolve,
        test: {
          name: JSON.parse(readFileSync(new URL(`${root}/package.json`, import.meta.url), 'utf8')).name as string,
          root,
          include: ['src/**/*.test.{ts,tsx}', 'test/**/*.test.ts'],
          exclude: ['**/*.browser.test.*', '**/*.e2e.test.*', '**/node_modules/**'],
          setupFiles,
          isolate: false,
          typecheck: { enabled: false },
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      })),
      {
        ...resolve,
        test: {
          name: 'repository',
          root: 'scripts',
          include: ['**/*.test.ts'],
          isolate: false,
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
