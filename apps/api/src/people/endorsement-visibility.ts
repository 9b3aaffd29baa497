import type { Viewer } from '../editors/viewer.ts';
import type { Prisma } from '../generated/prisma/client.ts';

/** Endorsements a viewer may see: what the Party decides officially is public, support only with a public source or consent (R16). */
export function visibleEndorsement(viewer: Viewer): Prisma.EndorsementWhereInput {
  return viewer.kind === 'reader' ? { OR: [{ isPublic: true }, { kind: 'OFFICIAL_NO_LABEL' }] } : {};
}
