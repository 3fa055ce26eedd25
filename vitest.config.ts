import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { defineConfig } from 'vitest/config';

const conditions = ['@cartella/source', 'module', 'node', 'development|production'];
const roots = ['packages', 'examples'].flatMap((group) =>
  existsSync(new URL(group, import.meta.url))
    ? readdirSync(new URL(group, import.meta.url)).map((folder) => `${group}/${folder}`)
    : [],
);

/** Every workspace is a project and is tested from its sources; tests that need a browser have configurations of their own. */
export default defineConfig({
  test: {
    projects: [
      ...roots
        .filter((root) => existsSync(new URL(`${root}/package.json`, import.meta.url)))
        .map((root) => ({
          resolve: { conditions },
          ssr: { resolve: { conditions } },
          test: {
            name: JSON.parse(readFileSync(new URL(`${root}/package.json`, import.meta.url), 'utf8')).name as string,
            root,
            include: ['src/**/*.test.{ts,tsx}', 'test/**/*.test.ts'],
            exclude: ['**/*.browser.test.*', '**/*.e2e.test.*', '**/node_modules/**'],
            typecheck: { enabled: false },
            testTimeout: 30_000,
            hookTimeout: 60_000,
          },
        })),
      { test: { name: 'repository', root: 'scripts', include: ['**/*.test.ts'] } },
    ],
  },
});
