import type { FastifyInstance } from 'fastify';
import type { ServedRecord } from '../http/app.ts';
import type { PublisherSettings } from '../publisher/publisher.ts';

export type PagesOptions = Readonly<{ record: ServedRecord; sandbox: ServedRecord; publisher: Omit<PublisherSettings, 'isSandbox'> }>;

/** Serves the hosted pages: HTML that reads without any script. */
export function servePages(_app: FastifyInstance, _options: PagesOptions): void {}
