import { RowRefusal } from '../import-refusal.ts';
import { findMember } from '../json/json-entries.ts';
import { foldName } from '../names/fold-name.ts';
import type { Description } from '../parties/party-descriptions.ts';
import { rowError } from '../row-error.ts';

/** A description as it stands in the list, with the name of the other party where it says one. */
export type RawDescription = Readonly<{
  printed: string;
  text: string;
  textCy: string | null;
  partner: string | null;
}>;

/** The register adds to a description of two parties whose it is as well. */
const JOINT = /^(.+?)\s*\(Joint Descriptions? with (?:the )?(.+)\)$/i;

const MAX_TEXT_LENGTH = 500;

/** @throws RowRefusal for what is no list of descriptions. */
export function readDescriptions(line: number, path: string, list: unknown): RawDescription[] {
  const refuse = (): never => {
    throw new RowRefusal(
      rowError(
        line,
        `${path}.descriptions`,
        'JSON_SHAPE',
        'this is no list of {description, translation}: put it right.',
      ),
    );
  };
  if (!Array.isArray(list)) return refuse();
  return list.map((entry) => {
    const printed = readText(findMember(entry, 'description')) ?? refuse();
    const translation = findMember(entry, 'translation');
    const textCy =
      translation === null || translation === undefined ? null : (readText(translation) ?? refuse());
    const [, text = printed, partner = null] = JOINT.exec(printed) ?? [];
    return { printed, text, textCy, partner };
  });
}

/**
 * Descriptions with the reference of the other party, by the names in the same list; one whose partner the list does not have keeps its text
 * whole, so that it is not taken for a description of one party.
 */
export function resolveDescriptions(
  raw: readonly RawDescription[],
  references: ReadonlyMap<string, string>,
): Description[] {
  return raw.map(({ printed, text, textCy, partner }) => {
    const jointWith = partner === null ? null : (references.get(foldName(partner)) ?? null);
    return { textEn: partner !== null && jointWith === null ? printed : text, textCy, jointWith };
  });
}

function readText(value: unknown): string | null {
  if (typeof value !== 'string') return null;
  const text = value.trim();
  return text !== '' && text.length <= MAX_TEXT_LENGTH ? text : null;
}
