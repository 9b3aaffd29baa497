/** pnpm coop …: brings the clone into running order and becomes the command. Stdout belongs to the command alone. */
import { prepare } from './prepare.ts';

await prepare((line) => {
  if (!line.endsWith('up to date')) console.error(line);
});
// By address, so that the types of the whole API are not the scripts' business.
await import(new URL('../apps/api/src/cli/coop.ts', import.meta.url).href);
