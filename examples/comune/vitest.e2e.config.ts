import { defineConfig } from 'vitest/config';

/** Tests that drive the built application in a real browser. */
export default defineConfig({
  test: {
    name: 'example-comune-e2e',
    include: ['test/**/*.e2e.test.ts'],
    testTimeout: 180_000,
    hookTimeout: 120_000,
    // Each file has an application and a browser of its own, which wait more than they work.
    maxWorkers: 2,
  },
});
