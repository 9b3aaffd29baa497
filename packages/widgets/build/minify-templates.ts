import type { Plugin } from 'vite';

/** Tags around which white space is layout of our source; around any other it is a space that readers see. */
const BLOCK = '(?:article|blockquote|button|details|div|footer|img|li|ol|p|path|rect|slot|summary|svg|ul)';
/** A value of an attribute that needs no quotes; before a slash it would swallow that. */
const BARE_VALUE = /(?<= [\w-]+=)"([\w-]+)"(?! ?\/)/g;
const AROUND_BLOCKS = new RegExp(`(?<=</?${BLOCK}\\b[^<>]*>)\\s+|\\s+(?=</?${BLOCK}\\b)`, 'g');

/**
 * Shrinks the text of `html`, `svg` and `css` templates, which no JavaScript minifier touches, by HTML's own rule: white
 * space beside a block is nothing, any other run of it is one space.
 */
export function minifyTemplates(): Plugin {
  return {
    name: 'minify-templates',
    enforce: 'post',
    transform: {
      filter: { id: /\/src\/.*\.ts$/, code: /(html|svg|css)`/ },
      handler(code) {
        const edits: { start: number; end: number; text: string }[] = [];
        const visit = (node: unknown): void => {
          if (Array.isArray(node)) {
            for (const child of node) visit(child);
          } else if (node !== null && typeof node === 'object') {
            if (isTaggedTemplate(node)) edits.push(...editsOf(node, code));
            for (const child of Object.values(node)) visit(child);
          }
        };
        visit(this.parse(code));
        let shrunk = code;
        for (const { start, end, text } of edits.toSorted((a, b) => b.start - a.start)) {
          shrunk = shrunk.slice(0, start) + text + shrunk.slice(end);
        }
        return { code: shrunk, map: null };
      },
    },
  };
}

type Quasi = { start: number; end: number };
type TaggedTemplate = { tag: { name?: string }; quasi: { quasis: Quasi[] } };

function isTaggedTemplate(node: object): node is TaggedTemplate {
  return 'type' in node && node.type === 'TaggedTemplateExpression';
}

function editsOf(
  { tag, quasi }: TaggedTemplate,
  code: string,
): { start: number; end: number; text: string }[] {
  const { name = '' } = tag;
  if (!['html', 'svg', 'css'].includes(name)) return [];
  return quasi.quasis.map(({ start, end }, index) => {
    const text = code.slice(start, end);
    if (name === 'css') return { start, end, text: shrinkCss(text) };
    const isFirst = index === 0;
    const isLast = index === quasi.quasis.length - 1;
    return { start, end, text: shrinkHtml(text, isFirst, isLast) };
  });
}

function shrinkHtml(text: string, isFirst: boolean, isLast: boolean): string {
  const shrunk = text
    .replaceAll(AROUND_BLOCKS, '')
    .replaceAll(/\s+/g, ' ')
    .replaceAll(BARE_VALUE, '$1')
    .replaceAll(' />', '/>');
  const started = isFirst ? shrunk.trimStart() : shrunk;
  return isLast ? started.trimEnd() : started;
}

function shrinkCss(text: string): string {
  return text
    .replaceAll(/\/\*.*?\*\//gs, '')
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/ ?([{};,]) ?/g, '$1')
    .replaceAll(/: (?!is|not|has)/g, ':')
    .replaceAll(/='([\w-]+)'\]/g, '=$1]')
    .replaceAll(/(?<=[ :,(-])0\.(?=\d)/g, '.')
    .replaceAll(/ ?([>+]) ?(?=[[:\w.*])(?![\d.])/g, '$1')
    .replaceAll(/(?<=\((?:n|width)) (\+|<|>=) (?=\d)/g, '$1')
    .replaceAll(';}', '}')
    .trim();
}
