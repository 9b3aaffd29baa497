import react from '@vitejs/plugin-react';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { CHROMIUM_ARGS, CHROMIUM_INSTALL_LINE, findChromium } from '../../scripts/chromium.ts';

const executablePath = findChromium();
if (executablePath === null) {
  throw new Error(`The admin's tests need a Chromium and found none: ${CHROMIUM_INSTALL_LINE}`);
}

/** The views in a real browser. What needs no page is the project `admin-logic` of the root. */
export default defineConfig({
  root: import.meta.dirname,
  plugins: [react()],
  optimizeDeps: {
    // Named, so that no page is loaded again in the middle of a test when one more is found.
    include: [
      '@emotion/react',
      '@emotion/styled',
      '@mui/material',
      '@mui/utils',
      '@tanstack/react-query',
      'axe-core',
      'graphql',
      'ra-i18n-polyglot',
      'ra-language-english',
      'react',
      'react-admin',
      'react-dom/client',
      'react-hook-form',
      'react-router-dom',
      'react/jsx-dev-runtime',
      'react/jsx-runtime',
    ],
  },
  test: {
    name: 'admin',
    include: ['src/**/*.test.tsx'],
    // Each file is a page of its own, and this many pages of react-admin at once is what two cores carry.
    maxWorkers: 2,
    testTimeout: 20_000,
    // What a page comes to is waited for; how soon a busy machine has it there is no matter of the test.
    expect: { poll: { timeout: 10_000 } },
    browser: {
      enabled: true,
      headless: true,
      screenshotFailures: false,
      viewport: { width: 1280, height: 900 },
      provider: playwright({ launchOptions: { executablePath, args: CHROMIUM_ARGS } }),
      instances: [{ browser: 'chromium' }],
    },
  },
});
