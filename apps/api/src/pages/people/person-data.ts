import { officeRole } from '@wheatsheaf/schema/vocabulary/office-role.ts';
import { formatDay } from '../../calendar/day.ts';
import { hrefIn, type Visit } from '../visit.ts';
import { isCurrent } from './is-current.ts';
import type { PersonShown } from './person-question.ts';

/**
 * A person as schema.org data, for search engines: the public office and nothing else. Parties, endorsements and contacts stand on the page,
 * where they have their sources and dates; as data they would travel without them, and they are political opinion (R16).
 */
export function personData({ publisher, path, lang, today }: Visit, person: PersonShown): object {
  const { name, honorificPrefix, honorificSuffix, holdings } = person;
  const day = formatDay(today);
  const current = holdings.filter((holding) => isCurrent(holding, day));
  return {
    '@context': 'https://schema.org',
    '@type': 'Person',
    name,
    ...(honorificPrefix && { honorificPrefix }),
    ...(honorificSuffix && { honorificSuffix }),
    mainEntityOfPage: publisher.publicUrl + hrefIn(lang, path),
    ...(current.length > 0 && {
      hasOccupation: current.map(({ post, startedOn, isStartKnown }) => ({
        '@type': 'Role',
        roleName: officeRole[post.role].noun[lang],
        ...(isStartKnown && {
          startDate: startedOn.on.slice(0, { YEAR: 4, MONTH: 7, DAY: 10 }[startedOn.precision]),
        }),
        memberOf: { '@type': 'GovernmentOrganization', name: post.organisation.name.text },
      })),
    }),
  };
}
