import { nation as nations } from '@wheatsheaf/schema/vocabulary/nation.ts';
import { hrefIn, type Visit } from '../visit.ts';
import type { Council } from './council-question.ts';

/** A council as schema.org data, for search engines: a public body, its codes, and who of its members is on the page. */
export function councilData({ publisher, path, lang }: Visit, council: Council): object {
  const { nameInEnglish, nameInWelsh, gssCodes, websiteUrl, nation, dissolvedOn, endorsed } = council;
  const names = [nameInEnglish, nameInWelsh].filter(
    (name, index, all) => all.findIndex(({ text }) => text === name.text) === index,
  );
  return {
    '@context': 'https://schema.org',
    '@type': 'GovernmentOrganization',
    name: names.map(({ text, lang: code }) => ({ '@value': text, '@language': code.toLowerCase() })),
    identifier: gssCodes.map((value) => ({ '@type': 'PropertyValue', propertyID: 'GSS', value })),
    ...(websiteUrl && { url: websiteUrl }),
    ...(nation && { areaServed: { '@type': 'Country', name: nations[nation].en } }),
    ...(dissolvedOn && { dissolutionDate: dissolvedOn }),
    mainEntityOfPage: publisher.publicUrl + hrefIn(lang, path),
    member: endorsed.nodes.map(({ description, person, startedOn, isStartKnown }) => ({
      '@type': 'OrganizationRole',
      roleName: description.text,
      ...(isStartKnown && {
        startDate: startedOn.on.slice(0, { YEAR: 4, MONTH: 7, DAY: 10 }[startedOn.precision]),
      }),
      member: { '@type': 'Person', name: person.name },
    })),
  };
}
