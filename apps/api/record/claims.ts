import type { ClaimEntry } from '@wheatsheaf/schema/record/national.ts';
import type { RecordPart } from '@wheatsheaf/schema/record/record-part.ts';
import { posts, sourceOf } from './posts.ts';

/** What one post of the Party claims. */
function claimed(
  post: keyof typeof posts,
  claimedOn: ClaimEntry['claimedOn'],
  claims: readonly Omit<ClaimEntry, 'claimedOn' | 'sources'>[],
): ClaimEntry[] {
  const page = posts[post];
  return claims.map((claim) => ({
    organisation: 'co-operative-party',
    url: page.url,
    ...claim,
    claimedOn,
    sources: [sourceOf(page)],
  }));
}

/** Numbers the Co-operative Party published, each with its day. They stand beside the figures computed from the record. */
export const claims: RecordPart = {
  name: 'claims',
  claims: [
    ...claimed('localElections2017', '2017-03-27', [
      {
        slug: 'candidates-2017',
        figure: 'CANDIDATES_FIELDED',
        text: {
          en: 'Over 200 Labour and Co-operative candidates',
          cy: 'Dros 200 o ymgeiswyr Llafur a’r Blaid Gydweithredol',
        },
        number: 200,
        isLowerBound: true,
      },
    ]),
    ...claimed('localElections2020', '2020-01-30', [
      {
        slug: 'labour-groups-with-elections-2020',
        text: {
          en: '110 council Labour groups with elections coming, all written to',
          cy: '110 o grwpiau Llafur ar gynghorau ag etholiadau i ddod, ac ysgrifennwyd at bob un',
        },
        number: 110,
      },
    ]),
    ...claimed('chairsUpdate2021', '2021-05-19', [
      {
        slug: 'msps-2021',
        figure: 'MSPS',
        text: { en: '11 MSPs', cy: '11 Aelod o Senedd yr Alban' },
        number: 11,
      },
      {
        slug: 'councillors-elected-2021',
        figure: 'COUNCILLORS_ELECTED',
        text: { en: '313 councillors elected', cy: '313 o gynghorwyr wedi’u hethol' },
        number: 313,
      },
      {
        slug: 'councillors-2021',
        figure: 'COUNCILLORS_IN_OFFICE',
        text: { en: 'Well over 900 councillors', cy: 'Ymhell dros 900 o gynghorwyr' },
        number: 900,
        isLowerBound: true,
      },
      {
        slug: 'councils-represented-2021',
        figure: 'COUNCILS_REPRESENTED_SHARE',
        text: {
          en: 'Represented on a majority of councils',
          cy: 'Cynrychiolaeth ar y rhan fwyaf o gynghorau',
        },
      },
      { slug: 'mayors-2021', figure: 'MAYORS', text: { en: '5 mayors', cy: '5 maer' }, number: 5 },
      {
        slug: 'london-assembly-members-2021',
        figure: 'LONDON_ASSEMBLY_MEMBERS',
        text: { en: '11 London Assembly Members', cy: '11 Aelod o Gynulliad Llundain' },
        number: 11,
      },
      {
        slug: 'pccs-2021',
        figure: 'PCCS',
        text: { en: '7 Police and Crime Commissioners', cy: '7 Comisiynydd yr Heddlu a Throseddu' },
        number: 7,
      },
      {
        slug: 'senedd-joint-second-2021',
        figure: 'MSS',
        text: {
          en: 'In effect the joint second largest party in the Senedd',
          cy: 'I bob pwrpas, yn gydradd ail blaid fwyaf y Senedd',
        },
      },
    ]),
    ...claimed('fourAims2022', '2022-06-08', [
      {
        slug: 'members-standing-2022',
        text: {
          en: '1 in 13 members stood in the local elections',
          cy: 'Safodd 1 o bob 13 aelod yn yr etholiadau lleol',
        },
      },
      {
        slug: 'labour-councillors-joint-2022',
        figure: 'LABOUR_COUNCILLORS_SHARE',
        text: {
          en: 'Nearly 1 in 5 Labour councillors represent both parties',
          cy: 'Mae bron i 1 o bob 5 cynghorydd Llafur yn cynrychioli’r ddwy blaid',
        },
      },
    ]),
    ...claimed('derby2023', '2023', [
      {
        slug: 'derby-candidates-2023',
        organisation: 'derby',
        text: {
          en: '51 candidates in Derby, the majority supported or official',
          cy: '51 o ymgeiswyr yn Derby, y mwyafrif yn rhai swyddogol neu â chefnogaeth',
        },
        number: 51,
      },
      {
        slug: 'candidates-2023',
        figure: 'CANDIDATES_FIELDED',
        text: { en: 'Over 1,000 candidates nationally', cy: 'Dros 1,000 o ymgeiswyr yn genedlaethol' },
        number: 1000,
        isLowerBound: true,
      },
    ]),
  ],
};
