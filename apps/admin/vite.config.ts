import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { compressAssets } from './build/compress-assets.ts';

/**
 * Two pages: the admin app, served under /admin/, and GraphiQL, served at the API's own addresses with its assets from /admin/assets/.
 * Nothing is inlined: the server's Content-Security-Policy allows scripts, workers and fonts from our own origin only.
 */
export default defineConfig({
  base: '/admin/',
  plugins: [react(), compressAssets()],
  build: {
    target: 'es2024',
    assetsInlineLimit: 0,
    // GraphiQL's editor is large by nature, and loaded by that page alone.
    reportCompressedSize: false,
    chunkSizeWarningLimit: 5000,
    rolldownOptions: {
      input: ['index.html', 'graphiql.html'],
      // "use no memo" speaks to React's compiler, which we do not run.
      onLog: (level, log, report) => log.code !== 'MODULE_LEVEL_DIRECTIVE' && report(level, log),
    },
  },
});
