import { checkSources, checkWebAddress, type SourceRow } from '../editorial/check-sources.ts';
import { InputRefusedError, RecordNotFoundError } from '../editorial/edit-errors.ts';
import { checkVersion } from '../editorial/edit-record.ts';
import { inOneChange } from '../editorial/in-one-change.ts';
import type { ContactPoint, Prisma, PrismaClient } from '../generated/prisma/client.ts';
import type { ContactKind, ContactPurpose } from '../generated/prisma/enums.ts';
import { heldOn } from '../representatives/holding-filter.ts';

export type SetContactPointInput = {
  /** Null: a new one. */
  existing: { id: string; expectedVersion: number } | null;
  /** Exactly one: whom it reaches. */
  personId: string | null;
  organisationId: string | null;
  kind: ContactKind;
  purpose: ContactPurpose;
  value: string;
  /** The day somebody looked; not in the future. */
  checkedOn: Date;
  /** Where the office itself publishes it. */
  sources: readonly SourceRow[];
  /** That a postal address is an office and nobody's home. */
  isOffice: boolean;
  /** Why, for the audit log. */
  changeReason: string;
};

/**
 * Sets a public way to reach a representative or body. Only what the office itself publishes: it needs a source, a postal address is never a home,
 * and of people who hold no office there is none, for candidates' contact details are not kept (R18).
 */
export async function setContactPoint(
  prisma: PrismaClient,
  { existing, changeReason, isOffice, ...contact }: SetContactPointInput,
  actor: { userId: string },
  today: Date,
): Promise<ContactPoint> {
  const value = contact.value.trim();
  checkValue(contact.kind, value, isOffice);
  if (contact.checkedOn > today)
    throw new InputRefusedError(['checkedOn'], 'Give the day on which it was looked at.');
  if (contact.sources.length === 0)
    throw new InputRefusedError(
      ['sources'],
      'Name the public page that gives this contact. What is not public is not kept.',
    );
  checkSources(contact.sources);
  if ((contact.personId === null) === (contact.organisationId === null))
    throw new InputRefusedError(['person'], 'Name a person or a body whom it reaches, not both.');
  return inOneChange(prisma, { changeReason, actor }, async (tx) => {
    await checkOwner(tx, contact, today);
    const data = { ...contact, value, sources: [...contact.sources] };
    const before =
      existing &&
      (await requireContactPoint(tx, existing, { value, kind: contact.kind, purpose: contact.purpose }));
    if (before && (before.personId !== contact.personId || before.organisationId !== contact.organisationId))
      throw new InputRefusedError(
        ['person'],
        'A contact stays with whom it reaches. Remove it and set another.',
      );
    const after = before
      ? await tx.contactPoint.update({
          where: { id: before.id },
          data: { ...data, version: { increment: 1 } },
        })
      : await tx.contactPoint.create({ data });
    const revision = {
      recordType: 'ContactPoint',
      recordId: after.id,
      recordVersion: after.version,
      before,
      after,
    } as const;
    return { result: after, revisions: [revision] };
  });
}

/** A contact as it was read, locked. Throws RECORD_NOT_FOUND and VERSION_CONFLICT. */
export async function requireContactPoint(
  tx: Prisma.TransactionClient,
  { id, expectedVersion }: { id: string; expectedVersion: number },
  changes: { value?: string; kind?: string; purpose?: string },
): Promise<ContactPoint> {
  await tx.$queryRaw`SELECT 1 FROM "ContactPoint" WHERE "id" = ${id}::uuid FOR UPDATE`;
  const contact = await tx.contactPoint.findUnique({ where: { id } });
  if (!contact) throw new RecordNotFoundError('contact', 'contact');
  checkVersion(contact, expectedVersion, changes);
  return contact;
}

async function checkOwner(
  tx: Prisma.TransactionClient,
  { personId, organisationId }: { personId: string | null; organisationId: string | null },
  today: Date,
): Promise<void> {
  if (organisationId !== null) {
    if (!(await tx.organisation.findUnique({ where: { id: organisationId }, select: { id: true } })))
      throw new RecordNotFoundError('organisation', 'organisation');
    return;
  }
  const person = await tx.person.findFirst({
    where: { id: personId ?? '', mergedIntoId: null },
    select: { id: true },
  });
  if (!person) throw new RecordNotFoundError('person', 'person');
  const office = await tx.officeHolding.findFirst({
    where: { personId: person.id, ...heldOn(today) },
    select: { id: true },
  });
  if (!office)
    throw new InputRefusedError(
      ['person'],
      'They hold no office today: contacts of candidates and former members are not kept.',
    );
}

function checkValue(kind: ContactKind, value: string, isOffice: boolean): void {
  const path = ['value'];
  if (value === '' || /[\r\n]/.test(value)) throw new InputRefusedError(path, 'Write it on one line.');
  switch (kind) {
    case 'EMAIL':
      if (!/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(value))
        throw new InputRefusedError(path, 'This is no e-mail address.');
      return;
    case 'TELEPHONE':
      if (!/^\+?[\d ()-]{7,20}$/.test(value))
        throw new InputRefusedError(path, 'Write the number in figures, such as 01332 496 000.');
      return;
    case 'URL':
      checkWebAddress(value, path);
      return;
    case 'ADDRESS':
      if (!isOffice)
        throw new InputRefusedError(
          ['isOffice'],
          'Say that this is an office or a PO Box. A home address is never kept.',
        );
      return;
    default:
      kind satisfies never;
  }
}
