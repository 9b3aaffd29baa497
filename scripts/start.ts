/** npm start: brings the clone into running order and becomes the server. */
import { prepare } from './prepare.ts';

await prepare((line) => console.log(line));
await import('../apps/api/src/main.ts');
