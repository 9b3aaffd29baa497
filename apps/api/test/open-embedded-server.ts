/** Opens the embedded server of the folder it is given, sends the connection to its parent and waits to be killed. */
import process from 'node:process';
import { openEmbeddedServer } from '../src/db/embedded-server.ts';

const [dataFolder = ''] = process.argv.slice(2);
const server = await openEmbeddedServer(dataFolder);
process.send?.(server.connection);
setInterval(() => {}, 60_000);
