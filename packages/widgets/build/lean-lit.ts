import path from 'node:path';
import type { Plugin } from 'vite';

const VERSION_NOTE = /\((?:globalThis|\w+)\.lit(?:Html|Element)Versions\?\?=\[\]\)\.push\("[\d.]+"\)/;

/**
 * Lit for the one-file script: our short `ReactiveElement` in the place of Lit's, and none of the globals in which Lit
 * counts its copies on a page (the script adds no global to a page that is not ours).
 */
export function leanLit(): Plugin {
  const lean = path.join(import.meta.dirname, '../src/lean/reactive-element.ts');
  return {
    name: 'lean-lit',
    enforce: 'pre',
    resolveId: {
      filter: { id: /^@lit\/reactive-element$/ },
      handler: () => lean,
    },
    transform: {
      filter: { id: /\/(lit-html|lit-element)\.js$/ },
      handler(code, id) {
        if (!VERSION_NOTE.test(code)) this.error(`${id}: Lit notes its version in another way than it did; see build/lean-lit.ts.`);
        return { code: code.replace(VERSION_NOTE, 'void 0'), map: null };
      },
    },
  };
}
