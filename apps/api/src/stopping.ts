import process from 'node:process';

/** Longest wait for requests that are still being answered. */
const STOP_TIMEOUT_MS = 15_000;

type Ending = Readonly<{ name: string; end: () => Promise<unknown> }>;

/**
 * The way out of the server: what was opened is closed in the opposite order, once, on SIGINT, SIGTERM or SIGHUP and
 * when the process that started this one has gone.
 */
export function createStopping() {
  const endings: Ending[] = [];
  let stopped: Promise<never> | undefined;

  async function run(exitCode: number): Promise<never> {
    setTimeout(() => {
      console.error(
        `Stopping took more than ${STOP_TIMEOUT_MS / 1000} s: the requests still open were cut off.`,
      );
      process.exit(1);
    }, STOP_TIMEOUT_MS).unref();
    for (const { name, end } of endings.toReversed()) {
      await end().catch((error: unknown) => console.error(`${name} did not stop cleanly:`, error));
    }
    if (exitCode === 0) console.log('Stopped.');
    process.exit(exitCode);
  }

  /** Closes everything and ends the process. A second call waits for the first. */
  const stop = (exitCode: number): Promise<never> => (stopped ??= run(exitCode));

  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void stop(0));
  // scripts/with-toolchain.mjs holds the other end of this channel.
  process.on('disconnect', () => void stop(0));
  process.channel?.unref();

  return {
    stop,
    isStopping: () => stopped !== undefined,
    /** Remembers how to close something that was just opened. */
    onStop: (name: string, end: () => Promise<unknown>) => void endings.push({ name, end }),
  };
}
