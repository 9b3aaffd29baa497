import { parseGlobalIdOf } from '@wheatsheaf/schema/identifiers/global-id.ts';
import { DomainError } from '../errors.ts';
import type { Prisma, PrismaClient } from '../generated/prisma/client.ts';

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Nobody in the record is meant by what was typed. */
class SubjectUnknownError extends DomainError {
  readonly code = 'SUBJECT_UNKNOWN';

  constructor(typed: string) {
    super(
      `Nobody in the record is "${typed}". Name a person by the slug of their page, by id (per_…) or by an id elsewhere, such as democracy-club:4711.`,
    );
  }
}

/**
 * The id of a person named on the command line: by slug, former or of a merged entry, by id here, or by `scheme:value`. Drafts and hidden people
 * are found as well: whoever asks for their data is asked about all of it.
 */
export async function getSubjectId(
  prisma: PrismaClient | Prisma.TransactionClient,
  typed: string,
): Promise<string> {
  const person = await prisma.person.findFirst({
    where: whereOf(typed.trim()),
    select: { id: true, mergedIntoId: true },
  });
  if (!person) throw new SubjectUnknownError(typed);
  return person.mergedIntoId ?? person.id;
}

function whereOf(typed: string): Prisma.PersonWhereInput {
  const id = parseGlobalIdOf('Person', typed);
  if (id.ok) return { id: id.value };
  if (UUID.test(typed)) return { id: typed.toLowerCase() };
  const [scheme = '', ...value] = typed.split(':');
  if (value.length > 0) return { identifiers: { some: { scheme, value: value.join(':') } } };
  return { OR: [{ slug: typed }, { formerSlugs: { some: { slug: typed } } }] };
}
