import { createRequire } from 'node:module';
import { defineConfig } from 'vitest/config';
import { findChromium } from './scripts/chromium.ts';

/**
 * Vite would take graphql's ESM build while Node gives its CommonJS build to the libraries, and graphql refuses
 * objects of another copy ("another module or realm"): everything gets the CommonJS one.
 */
const graphqlOnce = (workspace: string) => ({
  alias: [
    {
      find: /^graphql$/,
      replacement: createRequire(`${import.meta.dirname}/${workspace}/package.json`).resolve('graphql'),
    },
  ],
});

const chromium = findChromium();

export default defineConfig({
  test: {
    projects: [
      { root: 'packages/schema', test: { name: 'schema', environment: 'node' } },
      {
        root: 'apps/api',
        resolve: graphqlOnce('apps/api'),
        test: {
          name: 'api',
          environment: 'node',
          include: ['src/**/*.test.ts', 'test/**/*.test.ts'],
          globalSetup: './test/global-setup.ts',
          testTimeout: 20_000,
          hookTimeout: 60_000,
        },
      },
      'packages/widgets/vitest.config.ts',
      {
        root: 'apps/admin',
        resolve: graphqlOnce('apps/admin'),
        test: { name: 'admin', environment: 'node', include: ['src/**/*.test.{ts,tsx}'] },
      },
      { root: 'scripts', test: { name: 'scripts', environment: 'node', testTimeout: 30_000 } },
      {
        root: 'e2e',
        test: {
          name: 'e2e',
          environment: 'node',
          env: chromium === null ? {} : { CHROMIUM_PATH: chromium },
          fileParallelism: false,
          testTimeout: 60_000,
          hookTimeout: 180_000,
          // After everything else: a story over the whole house says little while a room of it is broken.
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
