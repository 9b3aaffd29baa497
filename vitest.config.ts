import { createRequire } from 'node:module';
import { availableParallelism } from 'node:os';
import { defineConfig, type UserWorkspaceConfig } from 'vitest/config';
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

const browserProjects = (executable: string): (string | UserWorkspaceConfig)[] => [
  'packages/widgets/vitest.config.ts',
  'apps/admin/vitest.config.ts',
  {
    root: 'packages/widgets',
    test: {
      // The built files on host pages: exports, size, plain and hostile pages.
      name: 'widgets-host',
      environment: 'node',
      include: ['test/**/*.test.ts'],
      env: { CHROMIUM_PATH: executable },
      testTimeout: 60_000,
      hookTimeout: 120_000,
    },
  },
  {
    root: 'e2e',
    test: {
      name: 'e2e',
      environment: 'node',
      env: { CHROMIUM_PATH: executable },
      fileParallelism: false,
      testTimeout: 60_000,
      hookTimeout: 180_000,
      // After everything else: a story over the whole house says little while a room of it is broken.
      sequence: { groupOrder: 1 },
    },
  },
];

export default defineConfig({
  test: {
    // While one waits for the database or a page, the other computes.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    projects: [
      { root: 'packages/schema', test: { name: 'schema', environment: 'node' } },
      {
        root: 'apps/api',
        resolve: graphqlOnce('apps/api'),
        test: {
          name: 'api',
          environment: 'node',
          include: ['src/**/*.test.ts', 'test/**/*.test.ts'],
          // Every file has a database of its own; reading the whole schema again for each took a fifth of the time.
          isolate: false,
          globalSetup: `${import.meta.dirname}/apps/api/test/global-setup.ts`,
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      // Without a browser scripts/test.ts reports a failure in place of the projects that need one.
      ...(chromium === null ? [] : browserProjects(chromium)),
      {
        root: 'apps/admin',
        resolve: graphqlOnce('apps/admin'),
        // What needs no page; the views are the project `admin`, in a browser.
        test: { name: 'admin-logic', environment: 'node', include: ['src/**/*.test.ts'] },
      },
      {
        root: 'bench',
        test: {
          name: 'bench',
          environment: 'node',
          testTimeout: 300_000,
          // Beside the other tests its processes would only be slow.
          sequence: { groupOrder: 2 },
        },
      },
      { root: 'scripts', test: { name: 'scripts', environment: 'node', testTimeout: 30_000 } },
    ],
  },
});
