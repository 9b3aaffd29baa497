import { createHash } from 'node:crypto';
import { type DefaultTreeAdapterTypes, parse } from 'parse5';

type Node = DefaultTreeAdapterTypes.Node;

/** What is no part of what a reader reads on a page, or is the same round every page of a site. */
const LEFT_OUT = new Set([
  'head',
  'script',
  'style',
  'template',
  'noscript',
  'svg',
  'nav',
  'header',
  'footer',
  'aside',
  'form',
  'dialog',
]);

/** Elements after which words do not run on. */
const INLINE = new Set([
  'a',
  'abbr',
  'b',
  'cite',
  'code',
  'em',
  'i',
  'mark',
  'q',
  'small',
  'span',
  'strong',
  'sub',
  'sup',
]);

/** The hash of bytes as the record keeps it. */
export function formatBytesHash(hex: string): string {
  return `sha256:${hex}`;
}

/**
 * The hash of a page's visible text as the record keeps it. Text and not bytes: a page that carries a counter, a token or another menu
 * has not changed for its reader (docs/decisions/0017).
 */
export function hashVisibleText(page: string): string {
  const text = findVisibleText(page);
  return `sha256-text:${createHash('sha256').update(text).digest('hex')}`;
}

/** The text of a page's `<main>`, else of its body, without what surrounds every page of a site; white space and composition evened out. */
export function findVisibleText(page: string): string {
  const document = parse(page);
  const [main] = findElements(document, 'main');
  const pieces: string[] = [];
  collectText(main ?? document, pieces);
  return pieces.join('').normalize('NFC').replaceAll(/\s+/g, ' ').trim();
}

/**
 * Whether what was seen is what counts as unchanged. A hash without a word in front is one of bytes, as
 * a person gets it from `sha256sum`.
 */
export function isSameContent(expected: string, seen: { bytes: string; text: string | null }): boolean {
  const form = /^[0-9a-f]{64}$/i.test(expected) ? formatBytesHash(expected.toLowerCase()) : expected;
  return form.startsWith('sha256-text:') ? form === seen.text : form === seen.bytes;
}

function collectText(node: Node, pieces: string[]): void {
  if (node.nodeName === '#text' && 'value' in node) pieces.push(node.value);
  if (LEFT_OUT.has(node.nodeName) || !('childNodes' in node)) return;
  for (const child of node.childNodes) collectText(child, pieces);
  if (!INLINE.has(node.nodeName)) pieces.push(' ');
}

function findElements(node: Node, name: string): Node[] {
  if (!('childNodes' in node)) return [];
  return node.childNodes.flatMap((child) => (child.nodeName === name ? [child] : findElements(child, name)));
}
