import { createHash } from 'node:crypto';

/** SHA-256 of a document in hex: what a widget sends instead of it. */
export function hashDocument(document: string): string {
  return createHash('sha256').update(document).digest('hex');
}

/** SHA-256 of a document → the document. */
export type TrustedDocuments = Record<string, string>;

/**
 * The committed list: every current operation, and every document a released widget still asks for (host pages may
 * keep an old `/1.4.2/coop.js` for years). What is neither has never been released and is dropped.
 * @param released version → hashes it asks for
 */
export function formatTrustedDocuments(
  before: TrustedDocuments,
  released: Readonly<Record<string, readonly string[]>>,
  operations: readonly { text: string }[],
): string {
  const documents = new Map(operations.map(({ text }) => [hashDocument(text), text]));
  for (const [version, hashes] of Object.entries(released)) {
    for (const sha256 of hashes) {
      const document = documents.get(sha256) ?? before[sha256];
      if (document === undefined) {
        throw new Error(
          `Release ${version} asks for the document ${sha256}, which is no longer in trusted-documents.json: restore it from the history.`,
        );
      }
      documents.set(sha256, document);
    }
  }
  const sorted = Object.fromEntries([...documents].toSorted(([a], [b]) => (a < b ? -1 : 1)));
  return `${JSON.stringify(sorted, null, 2)}\n`;
}
