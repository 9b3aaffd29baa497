import { lexer, type Token } from 'marked';

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  apos: '’',
  gt: '>',
  hellip: '…',
  lt: '<',
  mdash: '—',
  nbsp: ' ',
  ndash: '–',
  quot: '"',
};

/** The paragraphs of Markdown as plain text: headings, paragraphs, entries of lists and rows of tables; pictures, rules and markup go. */
export function readMarkdown(text: string): string[] {
  return paragraphsOf(lexer(text))
    .map((words) => decodeEntities(words).replaceAll(/\s+/g, ' ').trim())
    .filter((words) => words !== '');
}

function paragraphsOf(tokens: readonly Token[]): string[] {
  return tokens.flatMap((token) => {
    switch (token.type) {
      case 'heading':
      case 'paragraph':
        return [wordsOf(token)];
      case 'text':
        return [wordsOf(token)];
      case 'list':
        return (token.items as Token[]).flatMap((item) => paragraphsOf(childrenOf(item)));
      case 'blockquote':
        return paragraphsOf(childrenOf(token));
      case 'code':
        return (token.text as string).split(/\n\s*\n/);
      case 'table':
        return [token.header as Token[], ...(token.rows as Token[][])].map((row) =>
          row.map(wordsOf).join(' | '),
        );
      case 'html':
        return [withoutTags(token.raw)];
      default:
        return [];
    }
  });
}

/** The words inside a token, whatever emphasis and links they stand in. A picture has none of the manifesto's words. */
function wordsOf(token: Token): string {
  if (token.type === 'br') return ' ';
  if (token.type === 'image') return '';
  if (token.type === 'html') return withoutTags(token.raw);
  const children = childrenOf(token);
  if (children.length > 0) return children.map(wordsOf).join('');
  return 'text' in token ? String(token.text) : '';
}

function childrenOf(token: Token): Token[] {
  return ('tokens' in token ? token.tokens : undefined) ?? [];
}

function withoutTags(html: string): string {
  return html.replaceAll(/<!--[^]*?-->|<[^>]*>/g, ' ');
}

function decodeEntities(text: string): string {
  return text.replaceAll(/&(?:#(\d{1,6})|#x([\da-f]{1,5})|([a-z]{2,8}));/gi, (whole, decimal, hex, name) => {
    if (name !== undefined) return ENTITIES[String(name).toLowerCase()] ?? whole;
    const code = decimal === undefined ? Number.parseInt(hex, 16) : Number(decimal);
    return code > 31 && code < 0x11_00_00 ? String.fromCodePoint(code) : whole;
  });
}
