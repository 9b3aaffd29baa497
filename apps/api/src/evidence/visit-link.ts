import type { IncomingMessage } from 'node:http';
import { HostPace } from './host-pace.ts';
import { type FailedReason, type LinkVisit, NO_VALIDATORS, type Validators } from './link-visit.ts';
import type { Manners } from './manners.ts';
import { hashBody } from './read-body.ts';
import { connectionFailure, PageRequestError, requestPage } from './request-page.ts';
import { RobotsFiles } from './robots.ts';

const MAX_REDIRECTS = 6;
const PERMANENT = new Set([301, 308]);
const REDIRECTS = new Set([301, 302, 303, 307, 308]);

/** One run's way round the web: what it learned of a site, it keeps until the run ends. */
export class LinkVisitor {
  readonly #manners: Manners;
  readonly #pace: HostPace;
  readonly #robots: RobotsFiles;

  constructor(manners: Manners) {
    this.#manners = manners;
    this.#pace = new HostPace(manners.pauseMs);
    this.#robots = new RobotsFiles(manners, this.#pace);
  }

  /**
   * Visits a link, following its redirects, each held against the same manners and the robots.txt of its own site.
   * @param validators Of the content last seen, where the link led straight to it.
   * @param stop Ends the run. Throws its reason then, for nothing was learned about the link.
   */
  async visit(link: string, validators: Validators, stop: AbortSignal): Promise<LinkVisit> {
    try {
      return await this.#follow(link, validators, stop);
    } catch (error) {
      stop.throwIfAborted();
      if (error instanceof PageRequestError) return failureOf(error.reason);
      throw error;
    }
  }

  async #follow(link: string, validators: Validators, stop: AbortSignal): Promise<LinkVisit> {
    let url = URL.parse(link);
    /** The address after the permanent redirects that came first: behind a passing one, nothing has moved. */
    let movedToUrl: string | null = null;
    let isMoving = true;
    for (let hop = 0; hop <= MAX_REDIRECTS; hop += 1) {
      if (url === null) throw new PageRequestError('UNSUPPORTED_ADDRESS');
      const isFirst = hop === 0;
      const answer = await this.#ask(url, isFirst ? validators : NO_VALIDATORS, stop);
      if (!('next' in answer)) {
        if (answer.kind !== 'ANSWERED') return answer;
        // Validators belong to the address that gave them, and only the first is asked with them.
        return { ...answer, movedToUrl, validators: isFirst ? answer.validators : NO_VALIDATORS };
      }
      isMoving &&= PERMANENT.has(answer.status);
      if (isMoving) movedToUrl = answer.next?.href ?? null;
      url = answer.next;
    }
    throw new PageRequestError('TOO_MANY_REDIRECTS');
  }

  async #ask(
    url: URL,
    validators: Validators,
    stop: AbortSignal,
  ): Promise<LinkVisit | { next: URL | null; status: number }> {
    if (/^https?:$/.test(url.protocol)) await this.#robots.check(url, stop);
    await this.#pace.wait(url.host, stop);
    const signal = AbortSignal.any([stop, AbortSignal.timeout(this.#manners.timeoutMs)]);
    try {
      const response = await requestPage({ url, headers: conditionsOf(validators), signal }, this.#manners);
      const status = response.statusCode ?? 0;
      if (REDIRECTS.has(status)) {
        response.destroy();
        return { next: URL.parse(response.headers.location ?? '', url.href), status };
      }
      return await this.#read(response, signal);
    } finally {
      this.#pace.rest(url.host);
    }
  }

  async #read(response: IncomingMessage, signal: AbortSignal): Promise<LinkVisit> {
    const status = response.statusCode ?? 0;
    if (status >= 200 && status < 300) {
      const hashes = await hashBody(response, this.#manners).catch((error: unknown) => {
        throw connectionFailure(error, signal);
      });
      const { etag = null, 'last-modified': lastModified = null } = response.headers;
      return { kind: 'ANSWERED', movedToUrl: null, hashes, validators: { etag, lastModified } };
    }
    response.destroy();
    if (status === 304) return { kind: 'UNCHANGED' };
    if (status === 404 || status === 410) return { kind: 'GONE', reason: 'NOT_FOUND' };
    return { kind: 'FAILED', reason: status >= 500 ? 'SERVER_ERROR' : 'ACCESS_REFUSED' };
  }
}

function conditionsOf({ etag, lastModified }: Validators): Record<string, string> {
  return {
    ...(etag !== null && { 'if-none-match': etag }),
    ...(lastModified !== null && { 'if-modified-since': lastModified }),
  };
}

function failureOf(reason: PageRequestError['reason']): LinkVisit {
  switch (reason) {
    case 'NO_SUCH_HOST':
      return { kind: 'GONE', reason };
    case 'ROBOTS_DISALLOW':
    case 'PRIVATE_ADDRESS':
    case 'UNSUPPORTED_ADDRESS':
      return { kind: 'REFUSED', reason };
    default:
      return { kind: 'FAILED', reason: reason satisfies FailedReason };
  }
}
