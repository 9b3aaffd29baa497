import { InputRefusedError, RecordNotFoundError } from '../editorial/edit-errors.ts';
import { checkChangeReason } from '../editorial/edit-record.ts';
import { writeChangeSet } from '../editorial/write-change-set.ts';
import type { Imprint, Prisma, PrismaClient } from '../generated/prisma/client.ts';
import type { Nation, PromoterKind } from '../generated/prisma/enums.ts';
import { checkImprintIsAlone, type ImprintSubject } from './check-imprint.ts';

export type SetImprintInput = {
  /** What it speaks for: one of the three. */
  localPartyId: string | null;
  nation: Nation | null;
  /** Democracy Club id of an election. */
  election: string | null;
  promoterKind: PromoterKind;
  promoterName: string;
  /** An office or PO Box, on one line. */
  addressEn: string;
  addressCy: string | null;
  onBehalfOfEn: string | null;
  onBehalfOfCy: string | null;
  from: Date;
  /** The first day it is no more in force. Null: no end is known. */
  to: Date | null;
  /** Why, for the audit log. */
  changeReason: string;
};

/**
 * Gives a local party, a nation or an election an imprint for a period (R13). What was printed stays on the record: another promoter or
 * address is another imprint, after the one before has ended. The publisher's own imprint is a setting of the server.
 */
export async function setImprint(
  prisma: PrismaClient,
  input: SetImprintInput,
  actor: { userId: string },
): Promise<Imprint> {
  const { localPartyId: _party, nation: _nation, election: _election, changeReason, ...fields } = input;
  checkChangeReason(changeReason);
  for (const field of ['promoterName', 'addressEn'] as const) {
    if (input[field].trim() === '' || /[\r\n]/.test(input[field]))
      throw new InputRefusedError(
        [field],
        'An imprint names the promoter and their address, each on one line.',
      );
  }
  if (input.to !== null && input.to <= input.from)
    throw new InputRefusedError(
      ['to'],
      'The end is the first day it is no more in force: give a day after its first.',
    );
  return prisma.$transaction(async (tx) => {
    const subject = await findSubject(tx, input);
    await checkImprintIsAlone(tx, subject, input.from, input.to);
    const after = await tx.imprint.create({ data: { ...fields, ...subject } });
    await writeChangeSet(tx, {
      actorId: actor.userId,
      channel: 'admin',
      reason: changeReason,
      revisions: [
        { recordType: 'Imprint', recordId: after.id, recordVersion: after.version, before: null, after },
      ],
    });
    return after;
  });
}

async function findSubject(
  tx: Prisma.TransactionClient,
  { localPartyId, nation, election }: SetImprintInput,
): Promise<ImprintSubject> {
  if ([localPartyId, nation, election].filter((subject) => subject !== null).length !== 1)
    throw new InputRefusedError(
      ['localParty'],
      'An imprint speaks for one local party, one nation or one election: name one of the three.',
    );
  if (nation !== null) return { scope: 'NATION', nation };
  if (election !== null) {
    const found = await tx.election.findUnique({ where: { electionId: election }, select: { id: true } });
    if (!found) throw new RecordNotFoundError('election', 'election');
    return { scope: 'ELECTION', electionId: found.id };
  }
  await tx.$queryRaw`SELECT 1 FROM "Organisation" WHERE "id" = ${localPartyId}::uuid FOR UPDATE`;
  const party = await tx.organisation.findUnique({ where: { id: localPartyId ?? '' } });
  if (!party) throw new RecordNotFoundError('localParty', 'organisation');
  if (party.kind !== 'LOCAL_PARTY')
    throw new InputRefusedError(['localParty'], 'Only a local party has an imprint of its own. Choose one.');
  return { scope: 'PARTY', organisationId: party.id };
}
