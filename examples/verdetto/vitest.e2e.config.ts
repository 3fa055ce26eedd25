import { defineConfig } from 'vitest/config';

/** Tests that open the built page in a real browser. */
export default defineConfig({
  test: {
    name: 'example-verdetto-e2e',
    include: ['test/**/*.e2e.test.ts'],
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
