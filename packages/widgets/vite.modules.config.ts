import { defineConfig } from 'vite';
import { minifyTemplates } from './build/minify-templates.ts';

/** The elements as modules for bundlers, one a tag: dist/<tag>.js. Lit stays an import, shared with the page's own elements. */
export default defineConfig({
  plugins: [minifyTemplates()],
  build: {
    target: 'es2022',
    outDir: 'dist',
    emptyOutDir: false,
    minify: false,
    modulePreload: false,
    rolldownOptions: {
      input: {
        'coop-pledge-tracker': 'src/coop-pledge-tracker/coop-pledge-tracker.ts',
        'coop-representatives': 'src/coop-representatives/coop-representatives.ts',
      },
      external: [/^lit(\/|$)/],
      preserveEntrySignatures: 'strict',
      output: {
        format: 'es',
        entryFileNames: '[name].js',
        chunkFileNames: '[name].js',
        codeSplitting: { groups: [{ name: 'shared', test: /\/src\/shared\// }] },
      },
    },
  },
});
