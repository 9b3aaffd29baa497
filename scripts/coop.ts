/** pnpm coop …: brings the clone into running order and becomes the command. Stdout belongs to the command alone. */
import { prepare } from './prepare.ts';

await prepare((line) => {
  if (!line.endsWith('up to date')) console.error(line);
});
await import('../apps/api/src/cli/coop.ts');
