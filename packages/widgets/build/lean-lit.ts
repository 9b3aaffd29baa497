import path from 'node:path';
import type { Plugin } from 'vite';

const GLOBALS =
  /=\w+\.litHtmlPolyfillSupport;\w+\?\.\(\w+,\w+\),\(\w+\.litHtmlVersions\?\?=\[\]\)\.push\("[\d.]+"\)/;

/**
 * Lit for the one-file script: our short `LitElement` around Lit's own templates, without the two globals of Lit: the one
 * in which it counts its copies, because the script adds none to a page that is not ours, and the one by which a page's
 * polyfill changes it, because browsers that need one cannot run the script.
 */
export function leanLit(): Plugin {
  const lean = path.join(import.meta.dirname, '../src/lean/lit.ts');
  return {
    name: 'lean-lit',
    enforce: 'pre',
    resolveId: {
      filter: { id: /^lit$/ },
      handler: () => lean,
    },
    transform: {
      filter: { id: /\/lit-html\.js$/ },
      handler(code, id) {
        if (!GLOBALS.test(code))
          this.error(`${id}: Lit uses its globals in another way than it did; see build/lean-lit.ts.`);
        return { code: code.replace(GLOBALS, '=void 0'), map: null };
      },
    },
  };
}
