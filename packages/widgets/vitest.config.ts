import { createRequire } from 'node:module';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { CHROMIUM_ARGS, CHROMIUM_INSTALL_LINE, findChromium } from '../../scripts/chromium.ts';

const executablePath = findChromium();
if (executablePath === null) {
  throw new Error(`The widget tests need a Chromium and found none: ${CHROMIUM_INSTALL_LINE}`);
}

export default defineConfig({
  root: import.meta.dirname,
  resolve: { alias: [{ find: /^graphql$/, replacement: createRequire(import.meta.url).resolve('graphql') }] },
  test: {
    name: 'widgets',
    include: ['src/**/*.test.ts', 'test/**/*.test.ts'],
    // Tests of the built files (size, exports) read the disk: they are named *.node.test.ts and run in the project below.
    exclude: ['**/*.node.test.ts', '**/node_modules/**', '**/dist/**'],
    browser: {
      enabled: true,
      headless: true,
      screenshotFailures: false,
      provider: playwright({ launchOptions: { executablePath, args: CHROMIUM_ARGS } }),
      instances: [{ browser: 'chromium' }],
    },
  },
});
