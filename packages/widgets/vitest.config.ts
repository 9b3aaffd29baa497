import { createRequire } from 'node:module';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { CHROMIUM_ARGS, CHROMIUM_INSTALL_LINE, findChromium } from '../../scripts/chromium.ts';
import { minifyTemplates } from './build/minify-templates.ts';

const executablePath = findChromium();
if (executablePath === null) {
  throw new Error(`The widget tests need a Chromium and found none: ${CHROMIUM_INSTALL_LINE}`);
}

/** The elements in a real browser. Tests of the built files are the project `widgets-host` of the root. */
export default defineConfig({
  root: import.meta.dirname,
  // As in the build, so that white space in templates is what readers get.
  plugins: [minifyTemplates()],
  resolve: {
    // Lit as readers get it, without the notes for developers.
    conditions: ['module', 'browser', 'production'],
    alias: [{ find: /^graphql$/, replacement: createRequire(import.meta.url).resolve('graphql') }],
  },
  optimizeDeps: { include: ['axe-core', 'lit', 'lit/html.js'] },
  test: {
    name: 'widgets',
    include: ['src/**/*.test.ts'],
    // What a page comes to is waited for; how soon a busy machine has it there is no matter of the test.
    expect: { poll: { timeout: 10_000 } },
    browser: {
      enabled: true,
      headless: true,
      screenshotFailures: false,
      provider: playwright({ launchOptions: { executablePath, args: CHROMIUM_ARGS } }),
      instances: [{ browser: 'chromium' }],
    },
  },
});
