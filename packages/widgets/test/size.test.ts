import { brotliCompressSync, gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { buildScript } from './built.ts';

/** Both widgets, both languages and Lit (design/widgets, budgets). */
const BUDGET_GZIP_BYTES = 11_500;

test('the script with both widgets and both languages keeps its budget', async () => {
  const script = await buildScript();
  const gzipBytes = gzipSync(script, { level: 9 }).length;
  const brotliBytes = brotliCompressSync(script).length;
  process.stdout.write(`coop.js: ${gzipBytes} bytes gzip, ${brotliBytes} bytes brotli\n`);
  expect(gzipBytes).toBeLessThanOrEqual(BUDGET_GZIP_BYTES);
});

test('the script holds no white space of templates and no vocabulary that comes with the answer', async () => {
  const script = await buildScript();
  expect(script).not.toMatch(/`\s*\n\s*</);
  expect(script).not.toContain('Partly delivered');
  expect(script).not.toContain('Cyflawnwyd');
});
