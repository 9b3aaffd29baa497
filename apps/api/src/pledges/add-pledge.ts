import { InputRefusedError } from '../editorial/edit-errors.ts';
import { inOneChange } from '../editorial/in-one-change.ts';
import type { Pledge, PrismaClient } from '../generated/prisma/client.ts';
import { lockManifesto } from '../manifestos/lock-manifesto.ts';
import { draftPledge, type NewPledge } from './draft-pledge.ts';

export type AddPledgeInput = Omit<NewPledge, 'councilId'> & {
  manifestoId: string;
  /** Null: the council its manifesto is about. */
  councilId: string | null;
  /** Why, for the audit log. */
  changeReason: string;
};

/** Writes down a pledge of a manifesto as a draft, which readers see once it is published. */
export async function addPledge(
  prisma: PrismaClient,
  input: AddPledgeInput,
  actor: { userId: string },
  today: Date,
): Promise<Pledge> {
  const { changeReason, manifestoId, ...pledge } = input;
  return inOneChange(prisma, { changeReason, actor }, async (tx) => {
    const manifesto = await lockManifesto(tx, manifestoId);
    if (manifesto.state === 'WITHDRAWN')
      throw new InputRefusedError(['manifesto'], 'This manifesto is withdrawn: it takes no further pledges.');
    const councilId = pledge.councilId ?? manifesto.councilId;
    if (councilId === null)
      throw new InputRefusedError(
        ['council'],
        'The manifesto names no council: say which one this pledge concerns.',
      );
    return draftPledge(tx, manifesto, { ...pledge, councilId }, today);
  });
}
