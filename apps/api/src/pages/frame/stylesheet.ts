import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';

/** The one stylesheet of the pages. */
export const STYLESHEET = readFileSync(path.join(import.meta.dirname, 'pages.css'));

/** Its address holds the hash of its content, so a browser may keep it for ever. */
export const STYLESHEET_PATH = `/assets/pages.${createHash('sha256').update(STYLESHEET).digest('hex').slice(0, 10)}.css`;
