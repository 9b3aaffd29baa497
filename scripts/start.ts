/** npm start: brings the clone into running order and becomes the server. */
import process from 'node:process';
import { prepare } from './prepare.ts';

if (!(await prepare((line) => console.log(line)))) process.exit(1);
// By address, so that the types of the whole API are not the scripts' business.
await import(new URL('../apps/api/src/main.ts', import.meta.url).href);
