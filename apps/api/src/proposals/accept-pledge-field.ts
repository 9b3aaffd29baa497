import { z } from 'zod';
import { InputRefusedError, RecordNotFoundError } from '../editorial/edit-errors.ts';
import type { Prisma, PrismaClient, Proposal } from '../generated/prisma/client.ts';
import { DatePrecision, PledgeStrength, Testability, WordingBasis } from '../generated/prisma/enums.ts';
import { lockManifesto } from '../manifestos/lock-manifesto.ts';
import { pledgeEdit } from '../pledges/edit-pledge.ts';
import type { PledgeChanges } from '../pledges/pledge-changes.ts';
import { publishOrHoldText, type TextEdit, type Writer } from '../sign-off/text-edit.ts';
import { decideProposal, requireOpenProposal } from './decide-proposal.ts';

export type AcceptPledgeFieldInput = {
  proposalId: string;
  pledgeId: string;
  /** The editor says that the public text names a person (R6). */
  namesPerson: boolean;
  /** Why, for the audit log. */
  changeReason: string;
};

/**
 * Gives a pledge the value that a spreadsheet proposes, as an editor who typed it would: what is frozen is refused with the mutation that
 * corrects it (R4), a quote stays a quote, and text that names somebody waits for a second person with the proposal still open (R6).
 */
export function acceptPledgeField(
  prisma: PrismaClient,
  input: AcceptPledgeFieldInput,
  actor: Writer,
  today: Date,
): Promise<Proposal> {
  return publishOrHoldText(prisma, pledgeProposalAcceptance, input, actor, today);
}

export const pledgeProposalAcceptance: TextEdit<AcceptPledgeFieldInput, Proposal> = {
  useCase: 'acceptProposal',
  recordType: 'Pledge',
  recordIdOf: ({ pledgeId }) => pledgeId,
  tryOut: async (tx, input, writer, today) => {
    const found = await tx.pledge.findUnique({ where: { id: input.pledgeId } });
    if (!found) throw new RecordNotFoundError('proposal', 'pledge of the proposal');
    // The manifesto first, as everybody who writes its pledges does: whoever throws one away rejects what is proposed of it.
    await lockManifesto(tx, found.manifestoId);
    const proposal = await requireOpenProposal(tx, input.proposalId);
    // A proposal has read no version: it is held against the pledge as it stands, and by confirmation against what was shown (R8).
    const pledge = await tx.pledge.findUniqueOrThrow({ where: { id: input.pledgeId } });
    const edit = {
      id: pledge.id,
      expectedVersion: pledge.version,
      changes: parsePatch(proposal.patch),
      changeReason: input.changeReason,
    };
    const tried = await pledgeEdit.tryOut(tx, edit, writer, today);
    const decided = await decideProposal(tx, proposal, 'ACCEPTED', writer);
    return { ...tried, row: decided.proposal, revisions: [...tried.revisions, decided.revision] };
  },
};

const text = z.string().min(1);
const day = z.iso.date().transform((written) => new Date(`${written}T00:00:00Z`));
const id = z.uuid();
const source = z.object({
  url: z.string().nullable(),
  publisher: z.string().nullable(),
  licence: z.string().nullable(),
  retrievedOn: z.string().nullable(),
});

/** Each field that a source can propose of a pledge, with its values. A due date is one field with how exactly it is known. */
const PROPOSED = {
  titleEn: z.object({ titleEn: text }),
  titleCy: z.object({ titleCy: text }),
  wordingEn: z.object({ wordingEn: text }),
  wordingCy: z.object({ wordingCy: text }),
  wordingBasis: z.object({ wordingBasis: z.enum(WordingBasis) }),
  quotePage: z.object({ quotePage: z.int() }),
  strength: z.object({ strength: z.enum(PledgeStrength) }),
  testability: z.object({ testability: z.enum(Testability) }),
  successTestEn: z.object({ successTestEn: text }),
  successTestCy: z.object({ successTestCy: text }),
  successTestWrittenOn: z.object({ successTestWrittenOn: day }),
  due: z.object({ dueOn: day, duePrecision: z.enum(DatePrecision) }),
  councilId: z.object({ councilId: id }),
  leadOfficeEn: z.object({ leadOfficeEn: text }),
  leadOfficeCy: z.object({ leadOfficeCy: text }),
  modelPledgeId: z.object({ modelPledgeId: id }),
  adoptedFromId: z.object({ adoptedFromId: id }),
  anchor: z.object({ anchor: text }),
  themes: z.object({ themes: z.array(text) }),
  sources: z.object({ sources: z.array(source) }),
} as const;

/** The names of the fields that a source can propose of a pledge. */
export type ProposedPledgeField = keyof typeof PROPOSED;

function parsePatch(patch: Prisma.JsonValue): PledgeChanges {
  const named = z.object({ field: z.string() }).safeParse(patch);
  const field = named.success ? named.data.field : '';
  const read = Object.hasOwn(PROPOSED, field)
    ? PROPOSED[field as ProposedPledgeField].safeParse(patch)
    : null;
  if (read?.success) return read.data;
  throw new InputRefusedError(['proposal'], 'The proposal names no field of a pledge. Reject it.');
}
