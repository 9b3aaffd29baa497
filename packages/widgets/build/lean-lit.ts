import path from 'node:path';
import type { Plugin } from 'vite';

const VERSION_NOTE = /\(\w+\.litHtmlVersions\?\?=\[\]\)\.push\("[\d.]+"\)/;

/**
 * Lit for the one-file script: our short `LitElement` around Lit's own templates, and not the global in which Lit counts
 * its copies on a page, because the script adds no global to a page that is not ours.
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
        if (!VERSION_NOTE.test(code))
          this.error(`${id}: Lit notes its version in another way than it did; see build/lean-lit.ts.`);
        return { code: code.replace(VERSION_NOTE, 'void 0'), map: null };
      },
    },
  };
}
