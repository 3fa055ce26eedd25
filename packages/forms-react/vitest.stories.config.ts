import { storybookTest } from '@storybook/addon-vitest/vitest-plugin';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';

/** Every story is drawn, walked and examined by axe in Chromium. */
export default defineConfig({
  plugins: [storybookTest({ configDir: `${import.meta.dirname}/.storybook` })],
  optimizeDeps: {
    include: ['react', 'react-dom', 'react-dom/client', 'react/jsx-runtime', 'react/jsx-dev-runtime', 'storybook/test'],
  },
  test: {
    name: 'forms-react stories',
    testTimeout: 30_000,
    // One page for all: a story cleans up after itself.
    isolate: false,
    browser: {
      enabled: true,
      headless: true,
      // Stories are looked at in forced colours, which is asked of the browser; the port is of this machine alone.
      api: { host: '127.0.0.1', allowExec: true, allowWrite: true },
      screenshotFailures: false,
      provider: playwright({
        launchOptions: {
          executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
          args: [
            '--no-sandbox',
            '--disable-gpu',
            '--disable-quic',
            '--no-first-run',
            '--disable-background-networking',
            '--disable-component-update',
            '--disable-sync',
          ],
        },
      }),
      instances: [{ browser: 'chromium' }],
    },
  },
});
