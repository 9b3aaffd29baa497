import { makeSlug } from '@wheatsheaf/schema/identifiers/slug.ts';
import { newId } from '../../db/new-id.ts';
import type { FieldClaim } from '../writing/field-precedence.ts';
import type { ImportWriter } from '../writing/import-writer.ts';
import type { Endorsed } from './find-endorsed.ts';

/**
 * Somebody whom only the Party's list knows: a draft, for that the Party endorses them is nobody's to read yet (R16). Whoever brings them from a
 * public source publishes them.
 */
export function makePerson(writer: ImportWriter, { claim, council, key }: Endorsed): string {
  const { listed, externalId } = claim;
  const id = newId();
  const slug = makeSlug(listed.name.name);
  // By its council and ward the entry of the list is found again (`keep-entries.ts`): then no id of the Party's stands on whom readers may come to know.
  const isKept = council !== null && claim.ward !== null;
  const identifier =
    externalId?.scheme === 'party-list'
      ? { scheme: 'party-list', value: externalId.value }
      : { scheme: 'council-list', value: key ?? id };
  const identifiers = isKept ? [] : [identifier];
  const held: FieldClaim = {
    origin: writer.source.origin,
    externalId: isKept ? null : identifier.value,
    statedOn: claim.decidedOn,
  };
  writer.create(
    'Person',
    {
      id,
      // With the id behind it: the plain slug is for whom readers know.
      slug: `${slug.ok ? slug.value : 'person'}-${id.slice(-12)}`,
      ...listed.name,
      honorificPrefix: listed.honorificPrefix,
      state: 'DRAFT',
      sources: [],
    },
    { identifiers },
  );
  for (const own of identifiers) writer.insert('PersonIdentifier', { id: newId(), personId: id, ...own });
  writer.hold('Person', id, 'name', held);
  writer.hold('Person', id, 'state', held);
  return id;
}
