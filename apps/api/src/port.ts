import { once } from 'node:events';
import { createServer } from 'node:net';
import { StartupError } from './errors.ts';

/**
 * Makes sure that this process could listen there and gives back the port, a free one for 0. Asked before anything
 * else is touched: a second server by mistake must not migrate the database of the first.
 * @throws StartupError with the reason in one sentence.
 */
export async function probePort(host: string, port: number): Promise<number> {
  const probe = createServer();
  try {
    probe.listen(port, host);
    await once(probe, 'listening');
    const address = probe.address();
    return address !== null && typeof address === 'object' ? address.port : port;
  } catch (error) {
    throw refusalOf(error as NodeJS.ErrnoException, host, port);
  } finally {
    await new Promise((resolve) => probe.close(resolve));
  }
}

/** The sentence for an error of `listen`. */
export function refusalOf(error: NodeJS.ErrnoException, host: string, port: number): StartupError {
  const sentences: Record<string, string> = {
    EADDRINUSE: `Port ${port} on ${host} is in use: stop the program that has it, or choose another PORT.`,
    EACCES: `Port ${port} may not be used by this user: choose a PORT above 1023.`,
    EADDRNOTAVAIL: `HOST ${host} is not an address of this machine.`,
    ENOTFOUND: `HOST ${host} is not known: give an address of this machine.`,
  };
  return new StartupError(
    sentences[error.code ?? ''] ?? `The server cannot listen on ${host}, port ${port}: ${error.message}.`,
    { cause: error },
  );
}
