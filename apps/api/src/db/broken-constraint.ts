import { Prisma } from '../generated/prisma/client.ts';

/**
 * Whether a write broke a named constraint of the database. Prisma hides the name of constraints it does not know in its message, so
 * that is where it is looked for.
 */
export function brokeConstraint(error: unknown, constraint: string): boolean {
  if (!(error instanceof Error)) return false;
  const meta = error instanceof Prisma.PrismaClientKnownRequestError ? JSON.stringify(error.meta ?? {}) : '';
  return `${error.message} ${meta}`.includes(constraint);
}
