import { InputRefusedError } from '../editorial/edit-errors.ts';
import { inOneChange } from '../editorial/in-one-change.ts';
import type { WhatFollows } from '../editorial/what-follows.ts';
import type { RevisionInput } from '../editorial/write-change-set.ts';
import type { Prisma, PrismaClient, Proposal } from '../generated/prisma/client.ts';
import { asSeatError } from '../representatives/change-seats.ts';
import type { Writer } from '../sign-off/text-edit.ts';
import { acceptField } from './accept-field.ts';
import { acceptHoldingDays } from './accept-holding-days.ts';
import { acceptPledgeField } from './accept-pledge-field.ts';
import { acceptSpell } from './accept-spell.ts';
import { acceptWithdrawal, type HideWhoIsLeft } from './accept-withdrawal.ts';
import { decideProposal, requireOpenProposal, textIn } from './decide-proposal.ts';

export type AcceptProposalInput = {
  proposalId: string;
  /** The editor says that public text of it names a person (R6). */
  namesPerson: boolean;
  /** Why, for the audit log. */
  changeReason: string;
};

const NOTHING: WhatFollows = { revisions: [], touched: [] };

/** What is said of kinds that a form of their own settles. */
const ELSEWHERE: Readonly<Record<string, string>> = {
  OFFICE_HOLDING: 'An office is accepted with its days: use the form for offices.',
  ELECTED_BODY: 'Say which body it is: use the form for the body of an election.',
  PARTY_ALIAS: 'Say which party it means: use the review of unknown parties.',
};

/**
 * Accepts what an import proposes, but for offices and parties. A value of a field, a spell in a party and an id are written to the record, a candidate
 * whom the newest list has no more is taken off the ballot; what needs more than a yes (a vacancy and its day, two entries of one person, a tie, what the
 * Party's list says) is done by its own form first, and accepting notes that it was. Of a pledge the value is written as by its own edit, with every rule
 * of it.
 */
export async function acceptProposal(
  prisma: PrismaClient,
  { proposalId, namesPerson, changeReason }: AcceptProposalInput,
  actor: Writer,
  today: Date,
  hideWhoIsLeft: HideWhoIsLeft,
): Promise<Proposal> {
  const asked = await prisma.proposal.findUnique({ where: { id: proposalId } });
  if (asked?.kind === 'FIELD' && asked.recordType === 'Pledge' && asked.recordId !== null)
    return acceptPledgeField(
      prisma,
      { proposalId, pledgeId: asked.recordId, namesPerson, changeReason },
      actor,
      today,
    );
  const accepted = inOneChange(prisma, { changeReason, actor }, async (tx) => {
    const open = await requireOpenProposal(tx, proposalId);
    const elsewhere = ELSEWHERE[open.kind];
    if (elsewhere !== undefined) throw new InputRefusedError(['proposal'], elsewhere);
    const { revisions, following } =
      open.kind === 'CANDIDACY'
        ? await acceptWithdrawal(tx, open, hideWhoIsLeft)
        : { revisions: await write(tx, open), following: NOTHING };
    const decided = await decideProposal(tx, open, 'ACCEPTED', actor);
    return { result: decided.proposal, revisions: [...revisions, decided.revision], following };
  });
  return accepted.catch((error: unknown) => {
    throw asSeatError(error);
  });
}

async function write(tx: Prisma.TransactionClient, proposal: Proposal): Promise<RevisionInput[]> {
  switch (proposal.kind) {
    case 'FIELD':
      return proposal.recordType === 'OfficeHolding'
        ? acceptHoldingDays(tx, proposal)
        : acceptField(tx, proposal);
    case 'AFFILIATION':
      return acceptSpell(tx, proposal);
    case 'PERSON_IDENTIFIER':
      return giveIdentifier(tx, proposal);
    default:
      return [];
  }
}

async function giveIdentifier(tx: Prisma.TransactionClient, proposal: Proposal): Promise<RevisionInput[]> {
  const [scheme, value] = ['scheme', 'value'].map((field) => textIn(proposal.patch, field));
  if (!scheme || !value || proposal.recordId === null)
    throw new InputRefusedError(['proposal'], 'The proposal names no id. Reject it.');
  const taken = await tx.personIdentifier.findFirst({ where: { scheme, value } });
  if (taken)
    throw new InputRefusedError(
      ['proposal'],
      'This id is another entry’s. Merge the two where they are one person, or reject the proposal.',
    );
  await tx.personIdentifier.create({ data: { personId: proposal.recordId, scheme, value } });
  return [
    {
      recordType: 'Person',
      recordId: proposal.recordId,
      recordVersion: null,
      before: {},
      after: { identifiersAdded: [{ scheme, value }] },
    },
  ];
}
