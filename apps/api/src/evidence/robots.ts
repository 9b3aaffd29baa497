import type { IncomingMessage } from 'node:http';
import robotsParser, { type Robot } from 'robots-parser';
import type { HostPace } from './host-pace.ts';
import type { Manners } from './manners.ts';
import { readStart } from './read-body.ts';
import { connectionFailure, PageRequestError, requestPage } from './request-page.ts';

/** The package's types say `exports.default` where its one export is the function itself. */
const parseRobots = robotsParser as unknown as typeof robotsParser.default;

/** RFC 9309 §2.5: at least this much of a robots.txt is read. */
const MAX_BYTES = 500 * 1024;
/** RFC 9309 §2.3.1.2: at least this many redirects are followed. */
const MAX_REDIRECTS = 5;

/** The name that a robots.txt may use for this keeper. */
const PRODUCT = 'Wheatsheaf';

/** The robots.txt of every site that a run meets, each read once a run. */
export class RobotsFiles {
  readonly #manners: Manners;
  readonly #pace: HostPace;
  readonly #files = new Map<string, Promise<Robot | PageRequestError>>();

  constructor(manners: Manners, pace: HostPace) {
    this.#manners = manners;
    this.#pace = pace;
  }

  /**
   * Throws PageRequestError for a page that may not be fetched: its robots.txt says so, or cannot be read, which RFC 9309 (§2.3.1.4)
   * counts as a complete refusal. A site without the file (4xx) allows everything.
   */
  async check(url: URL, signal: AbortSignal): Promise<void> {
    const known = this.#files.get(url.origin) ?? this.#read(url, signal);
    this.#files.set(url.origin, known);
    const robots = await known;
    if (robots instanceof PageRequestError) throw robots;
    if (robots.isAllowed(url.href, PRODUCT) === false) throw new PageRequestError('ROBOTS_DISALLOW');
  }

  async #read(page: URL, signal: AbortSignal): Promise<Robot | PageRequestError> {
    const address = new URL('/robots.txt', page);
    try {
      const robots = parseRobots(address.href, await this.#readText(address, signal));
      this.#pace.ask(page.host, robots.getCrawlDelay(PRODUCT));
      return robots;
    } catch (error) {
      if (error instanceof PageRequestError) return error;
      throw error;
    }
  }

  async #readText(address: URL, stop: AbortSignal): Promise<string> {
    let url = address;
    for (let hop = 0; hop <= MAX_REDIRECTS; hop += 1) {
      const { host } = url;
      await this.#pace.wait(host, stop);
      const signal = AbortSignal.any([stop, AbortSignal.timeout(this.#manners.timeoutMs)]);
      try {
        const response = await requestPage({ url, signal }, this.#manners);
        const next = findNext(response, url);
        if (next === null) return await readRules(response, signal);
        response.destroy();
        url = next;
      } catch (error) {
        // What stands in the way of the file's next address says nothing of the page's own site.
        throw hop > 0 && error instanceof PageRequestError
          ? new PageRequestError('ROBOTS_UNREADABLE', { cause: error })
          : error;
      } finally {
        this.#pace.rest(host);
      }
    }
    // RFC 9309 §2.3.1.2: beyond the redirects that are followed, the file counts as not there.
    return '';
  }
}

function findNext(response: IncomingMessage, url: URL): URL | null {
  const status = response.statusCode ?? 0;
  if (status < 300 || status >= 400) return null;
  return URL.parse(response.headers.location ?? '', url.href);
}

async function readRules(response: IncomingMessage, signal: AbortSignal): Promise<string> {
  const status = response.statusCode ?? 0;
  if (status >= 500 || status === 429) {
    response.destroy();
    throw new PageRequestError('ROBOTS_UNREADABLE');
  }
  if (status < 200 || status >= 300) {
    response.destroy();
    return '';
  }
  return readStart(response, MAX_BYTES).catch((error: unknown) => {
    throw connectionFailure(error, signal);
  });
}
