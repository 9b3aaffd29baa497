import type { Plugin } from 'vite';

/**
 * Shrinks the text of `html`, `svg` and `css` templates, which no JavaScript minifier touches. White space that holds a line
 * break and touches a tag is layout of our source and goes; any other run becomes one space. So a space before or after
 * a tag that readers see stands on one line with that tag.
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
            if ('type' in node && node.type === 'TaggedTemplateExpression') edits.push(...editsOf(node as unknown as TaggedTemplate, code));
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

function editsOf({ tag, quasi }: TaggedTemplate, code: string): { start: number; end: number; text: string }[] {
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

export function shrinkHtml(text: string, isFirst = true, isLast = true): string {
  const joined = text
    .replaceAll(/(?<=>)\s*\n\s*|\s*\n\s*(?=<)/g, '')
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/ ?\/>/g, '/>');
  return `${isFirst ? joined.trimStart() : joined}`.replace(isLast ? /\s+$/ : /(?!)/, '');
}

export function shrinkCss(text: string): string {
  return text
    .replaceAll(/\/\*.*?\*\//gs, '')
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/ ?([{};,]) ?/g, '$1')
    .replaceAll(/: (?!is|not|has)/g, ':')
    .replaceAll(/(?<=[ :,(-])0\.(?=\d)/g, '.')
    .replaceAll(/ ?([>+]) ?(?=[[:\w.*])(?![\d.])/g, '$1')
    .replaceAll(';}', '}')
    .trim();
}
