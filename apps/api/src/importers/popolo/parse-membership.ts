import { parseGssCode, findGssEntity } from '@wheatsheaf/schema/identifiers/gss-code.ts';
import { parseDay } from '@wheatsheaf/schema/identifiers/day.ts';
import type { OfficeRole } from '../../generated/prisma/enums.ts';
import { RowRefusal } from '../import-refusal.ts';
import type { JsonEntry } from '../json/json-entries.ts';
import { isSlipped, quoteCell, rowError } from '../row-error.ts';
import type { TermClaim } from '../terms/claims.ts';
import { alignWithParliament } from '../terms/parliament-days.ts';
import { parseLabel } from '../terms/party-labels.ts';
import type { DocumentIndex } from './document-index.ts';

/**
 * The House of Commons, by Wikidata item and by id in documents without: its seats follow from codes, whether the record holds it or not. What
 * members of any other body are the posts of that body say.
 */
const COMMONS: ReadonlySet<string> = new Set(['Q11005', 'house-of-commons', 'commons']);

/** Offices by Wikidata's class of them. */
const CLASS_ROLES: Readonly<Record<string, OfficeRole>> = { Q708492: 'COUNCILLOR' };

/** @throws RowRefusal for a membership that refers to what the document does not hold, or whose days are none. */
export function parseMembership(entry: JsonEntry, index: DocumentIndex): TermClaim {
  const value = entry.fields.get('membership')?.value;
  const membership = index.readMembership(value);
  const refuse = (member: string, complaint: string): never => {
    throw new RowRefusal(rowError(entry.line, `${entry.path}.${member}`, 'VALUE_MISSING', complaint));
  };
  if (!membership) return refuse('person_id', 'the membership names nobody: get the whole file again.');
  const person = index.people.get(membership.personId);
  if (!person) {
    return refuse(
      'person_id',
      `nobody among the persons has the id ${quoteCell(membership.personId)}: get the whole file again.`,
    );
  }
  if (person.identifiers.length === 0) {
    return refuse(
      'person_id',
      'the person has no id of Wikidata, parlparse, MNIS, Democracy Club or EveryPolitician, and a name is not enough: add one.',
    );
  }
  if (isSlipped(person.name.name, 'PERSON'))
    throw new RowRefusal(
      rowError(
        entry.line,
        `${entry.path}.person_id`,
        'NOT_A_NAME',
        'the name of the person (not repeated here, it may be private) looks like an address, a number or a day: get the file again.',
      ),
    );
  const post = index.posts.get(membership.postId ?? '');
  const bodyId = membership.organisationId ?? post?.organisationId ?? '';
  const body = index.organisations.get(bodyId) ?? { name: bodyId || 'unknown', wikidata: null };
  const label = index.organisations.get(membership.labelId ?? '');
  const labelName = label?.name ?? membership.labelId;
  const { from, to } = membership;
  for (const [member, written] of [
    ['start_date', from],
    ['end_date', to],
  ] as const) {
    if (written !== null && !parseDay(written).ok)
      throw new RowRefusal(
        rowError(
          entry.line,
          `${entry.path}.${member}`,
          'NOT_A_DAY',
          `${quoteCell(written, 'DAY')} is not a day: write a real date as YYYY-MM-DD.`,
        ),
      );
  }
  if (from !== null && to !== null && to < from)
    throw new RowRefusal(
      rowError(
        entry.line,
        `${entry.path}.end_date`,
        'VALUES_DISAGREE',
        'the membership ends before it begins: put one of the two right.',
      ),
    );
  const area = index.areas.get(membership.areaId ?? '') ?? post?.area ?? null;
  const isCommons = COMMONS.has(body.wikidata ?? bodyId);
  return alignWithParliament({
    line: entry.line,
    person,
    body,
    role: isCommons ? 'MP' : (CLASS_ROLES[membership.roleClass ?? ''] ?? null),
    area: area && { name: area.name, gssCode: readCode(area.gssCode) },
    party: labelName === null ? { kind: 'NO_PARTY' } : parseLabel(label?.wikidata ?? null, labelName),
    partyName: labelName,
    from,
    ...index.findSeat(membership, isCommons),
  });
}

function readCode(written: string | null): string | null {
  const code = written === null ? null : parseGssCode(written);
  return code?.ok && findGssEntity(code.value) ? code.value : null;
}
