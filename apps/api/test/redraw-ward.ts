import { formatGlobalId } from '@wheatsheaf/schema/identifiers/global-id.ts';
import { newId } from '../src/db/new-id.ts';
import type { Editor } from '../src/editors/viewer.ts';
import type { PrismaClient } from '../src/generated/prisma/client.ts';
import type { OfficeRole } from '../src/generated/prisma/enums.ts';
import { askWrite } from './ask-write.ts';

/** Ends an office by new boundaries; that of a new area, by the name given, begins. */
export async function redrawWard(
  prisma: PrismaClient,
  editor: Editor,
  old: { id: string; organisationId: string; areaId: string | null; role: OfficeRole },
  fields: {
    occurredOn?: string;
    officesFrom?: string;
    seats?: number;
    nameEn?: string;
    gssCode?: string;
  } = {},
) {
  const { occurredOn = '2027-05-06', officesFrom, seats = 2, nameEn = 'New', gssCode } = fields;
  const area = await prisma.area.findUniqueOrThrow({ where: { id: old.areaId ?? '' } });
  const { version } = await prisma.post.findUniqueOrThrow({ where: { id: old.id } });
  const input = {
    occurredOn,
    ...(officesFrom && { officesFrom }),
    legislation: 'The Aldermere (Electoral Changes) Order 2026',
    newAreas: [
      {
        key: 'a',
        kind: area.kind,
        slug: `new-${newId()}`,
        nameEn,
        parent: area.parentId && formatGlobalId('Area', area.parentId),
        gssCode: gssCode ?? null,
      },
    ],
    successions: [
      { predecessor: formatGlobalId('Area', area.id), expectedVersion: area.version, newSuccessor: 'a' },
    ],
    endingPosts: [{ post: formatGlobalId('Post', old.id), expectedVersion: version }],
    newPosts: [
      {
        key: 'p',
        organisation: formatGlobalId('Organisation', old.organisationId),
        newArea: 'a',
        role: old.role,
        seats,
      },
    ],
  };
  const told = '... on BoundaryChange { newPosts { validFrom } endedPosts { validTo } }';
  return askWrite(prisma, editor, 'recordBoundaryChange', input, told);
}
