import type { Viewer } from '../editors/viewer.ts';
import type { PrismaClient } from '../generated/prisma/client.ts';
import type { SendInvitation } from '../editors/send-invitation.ts';
import type { PublisherSettings } from '../publisher/publisher.ts';

/** What every resolver is given. The database hangs beside it (see `prismaOf`): its type in here would slow every type check. */
export type Context = {
  viewer: Viewer;
  /** Today in Europe/London, as midnight UTC of that day. */
  today: Date;
  publisher: PublisherSettings;
  /** The dearest operation answered. Left out: the limit of `limits.ts`. */
  maxComplexity?: number;
  /** What the request's resolvers say of its answer. An object, so that copies of the context share it. */
  answer?: { isPrivate: boolean };
  /** Mails invitations; only the admin endpoint has it. */
  sendInvitation?: SendInvitation;
  /** Whether a mail server is set, so that answers can be mailed. Only the admin endpoint says so. */
  canMail?: boolean;
  /** Path of the file of suppressions, which no backup holds (R18); only the admin endpoint has it. */
  suppressionFile?: string;
};

/** A symbol, for Apollo hands resolvers a copy of the context: what hangs on it must be copied with it. */
const DATABASE = Symbol('database');

/** Ties a request's context to the database it reads: the record, or the fictional sandbox. */
export function withDatabase(context: Context, prisma: PrismaClient): Context {
  return Object.assign(context, { [DATABASE]: prisma });
}

/** The database of a request. Throws when the context was not made by `withDatabase`. */
export function prismaOf(context: Context): PrismaClient {
  const prisma = (context as { [DATABASE]?: PrismaClient })[DATABASE];
  if (!prisma) throw new Error('this context has no database');
  return prisma;
}

/** Says that the answer of this request is for nobody else: it is kept nowhere. */
export function keepPrivate(context: Context): void {
  if (context.answer) context.answer.isPrivate = true;
}
