import { InputRefusedError } from './edit-errors.ts';

/** A source as it is stored with a record. */
export type SourceRow = {
  url: string | null;
  publisher: string | null;
  licence: string | null;
  retrievedOn: string | null;
};

/** Throws INPUT_REFUSED for a source that nobody could look up: without address and publisher, or with an address that is none. */
export function checkSources(sources: readonly SourceRow[], path: readonly string[] = ['sources']): void {
  for (const [index, { url, publisher }] of sources.entries()) {
    const place = [...path, String(index)];
    if (url === null && publisher === null)
      throw new InputRefusedError(place, 'A source needs an address or, in print, its publisher.');
    if (url !== null) checkWebAddress(url, [...place, 'url']);
  }
}

/** Throws INPUT_REFUSED for what is no address of a public web page. */
export function checkWebAddress(url: string, path: string[]): void {
  const parsed = URL.parse(url);
  if (parsed && ['http:', 'https:'].includes(parsed.protocol)) return;
  throw new InputRefusedError(path, 'This is no web address: write it whole, with https:// in front.');
}
