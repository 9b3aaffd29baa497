import { newId } from '../../db/new-id.ts';
import type { Manifesto, ManifestoParagraph } from '../../generated/prisma/client.ts';
import type { ParagraphPlan, TextField } from './plan-paragraphs.ts';

/** An anchor made here: p and a number. Others, such as `housing`, came with the starter record. */
const NUMBERED = /^p(\d{1,9})$/;

/**
 * The paragraphs as a plan leaves them, positions counted from 0. New ones get the next numbers of their manifesto, which never come
 * back, whatever is taken out. In a draft a paragraph without any text goes; once published it keeps its anchor.
 */
export function numberAnchors(
  manifesto: Pick<Manifesto, 'id' | 'anchorsGiven' | 'state'>,
  existing: readonly ManifestoParagraph[],
  plans: readonly ParagraphPlan[],
  field: TextField,
): { rows: ManifestoParagraph[]; anchorsGiven: number } {
  let anchorsGiven = Math.max(
    manifesto.anchorsGiven,
    ...existing.map(({ anchor }) => Number(NUMBERED.exec(anchor)?.[1] ?? 0)),
  );
  const rows: ManifestoParagraph[] = [];
  for (const plan of plans) {
    const position = rows.length;
    if (plan.kind === 'READ') {
      const page = plan.page ?? plan.row?.page ?? null;
      const row = plan.row ?? {
        id: newId(),
        manifestoId: manifesto.id,
        anchor: `p${++anchorsGiven}`,
        textEn: null,
        textCy: null,
      };
      rows.push(paragraph({ ...row, page, position, [field]: plan.text }));
      continue;
    }
    const text = plan.kind === 'TAKEN_OUT' ? { [field]: null } : {};
    const row = paragraph({ ...plan.row, ...text, position });
    const isEmpty = row.textEn === null && row.textCy === null;
    if (!isEmpty || manifesto.state !== 'DRAFT') rows.push(row);
  }
  return { rows, anchorsGiven };
}

/** The columns in the order in which they are read, so that two rows compare as text. */
function paragraph(row: ManifestoParagraph): ManifestoParagraph {
  const { id, manifestoId, anchor, position, page, textEn, textCy } = row;
  return { id, manifestoId, anchor, position, page, textEn, textCy };
}
