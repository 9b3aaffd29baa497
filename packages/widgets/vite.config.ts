import { defineConfig } from 'vite';
import { leanLit } from './build/lean-lit.ts';
import { minifyTemplates } from './build/minify-templates.ts';

/**
 * Names that nobody outside the script uses and that may be shortened: keys of sentences (`$…`), what Lit marks as
 * internal (`_$…`), names between Lit's templates and our `LitElement`, and methods that our elements call of each other.
 * Never one of the API's or of the browser's.
 */
const INTERNAL_NAMES =
  /^(_?\$\w+|creationScope|renderBefore|startNode|endNode|willUpdate|requestUpdate|attributeNames|variables|frame|isKnown|say|paragraph)$/;

/**
 * The one-file script for any page: dist/v1/coop.js. An app build, because a library build keeps the white space of
 * ES modules.
 */
export default defineConfig({
  plugins: [leanLit(), minifyTemplates()],
  build: {
    target: 'es2022',
    outDir: 'dist',
    modulePreload: false,
    rolldownOptions: {
      input: 'src/coop.ts',
      output: {
        format: 'es',
        entryFileNames: 'v1/coop.js',
        minify: {
          compress: { target: 'es2022' },
          mangle: true,
          codegen: true,
          mangleProps: { include: INTERNAL_NAMES },
        },
      },
    },
  },
});
