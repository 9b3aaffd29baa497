/** pnpm coop …: brings the clone into running order and becomes the command. Stdout belongs to the command alone. */
import process from 'node:process';
import { prepare } from './prepare.ts';

const isReady = await prepare((line) => {
  if (!line.endsWith('up to date')) console.error(line);
});
if (!isReady) process.exit(1);
// By address, so that the types of the whole API are not the scripts' business.
await import(new URL('../apps/api/src/cli/coop.ts', import.meta.url).href);
