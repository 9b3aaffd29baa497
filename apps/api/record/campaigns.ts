import type { CampaignEntry } from '@wheatsheaf/schema/record/campaigns.ts';
import type { RecordPart } from '@wheatsheaf/schema/record/record-part.ts';
import type { Text } from '@wheatsheaf/schema/record/text.ts';
import { protectionOfRetailWorkers } from './protection-of-retail-workers.ts';
import { type DatedPage, type Page, posts, READ_ON, sourceOf } from './posts.ts';

/** Where a campaign's own nation is not said, those in which the Party stands candidates. */
const GREAT_BRITAIN = ['ENGLAND', 'SCOTLAND', 'WALES'] as const;

type Facts = Omit<CampaignEntry, 'log' | 'sources' | 'nations'> & Partial<Pick<CampaignEntry, 'nations'>>;

/** Said of every campaign of which a dated page shows no more than that it was run on that day. */
const NAMED = {
  en: 'Named by the Co-operative Party among its campaigns. When it began, and changes since, were not collected.',
  cy: 'Enwyd gan y Blaid Gydweithredol ymhlith ei hymgyrchoedd. Ni chasglwyd pryd y dechreuodd na newidiadau ers hynny.',
};

/** A campaign that a dated page shows to be run; other pages of the Party that say what it is about stand beside it. */
function active(
  campaign: Facts,
  seen: DatedPage,
  { also = [], summary = NAMED }: { also?: readonly Page[]; summary?: Text } = {},
): CampaignEntry {
  const pages: readonly Page[] = [seen, ...also];
  return {
    nations: GREAT_BRITAIN,
    ...campaign,
    log: [
      {
        kind: 'RATING',
        status: 'ACTIVE',
        effectiveOn: seen.publishedOn,
        summary,
        evidence: pages.map(({ url, publisher, title, publishedOn }) => ({
          type: 'PARTY_OWN',
          isPartyOwn: true,
          publisher,
          url,
          ...(title ? { title } : {}),
          ...(publishedOn ? { publishedOn } : {}),
          accessedOn: READ_ON,
        })),
      },
    ],
    sources: pages.map(sourceOf),
  };
}

/** The eleven campaigns named in the Party's posts, worded by us. */
export const campaigns: RecordPart = {
  name: 'campaigns',
  campaigns: [
    active(
      {
        slug: 'fair-tax-councils',
        title: { en: 'Fair tax councils', cy: 'Cynghorau treth deg' },
        aim: {
          en: 'Councils buy from and work with firms that pay their fair share of tax.',
          cy: 'Cynghorau’n prynu gan gwmnïau sy’n talu eu cyfran deg o dreth, ac yn gweithio gyda nhw.',
        },
        decidedBy: { en: 'Councils', cy: 'Cynghorau' },
        asks: [
          {
            audience: 'COUNCILS',
            text: {
              en: 'Sign the Councils for Fair Tax Declaration and let procurement follow.',
              cy: 'Llofnodwch y Datganiad Cynghorau dros Dreth Deg, a gadewch i’r caffael ddilyn.',
            },
          },
        ],
      },
      posts.fourAims2022,
      { also: [posts.fairTaxCouncillors] },
    ),
    active(
      {
        slug: 'peoples-bus',
        title: { en: 'People’s Bus', cy: 'Bws y Bobl' },
        aim: {
          en: 'Buses run for passengers: a say for communities, and room for not-for-profit operators.',
          cy: 'Bysiau er mwyn teithwyr: llais i gymunedau, a lle i weithredwyr dielw.',
        },
        decidedBy: {
          en: 'Legislatures and transport authorities',
          cy: 'Deddfwrfeydd ac awdurdodau trafnidiaeth',
        },
        nations: ['ENGLAND', 'SCOTLAND'],
        asks: [
          {
            audience: 'COUNCILS',
            text: { en: 'Support not-for-profit bus services.', cy: 'Cefnogwch wasanaethau bysiau dielw.' },
          },
        ],
      },
      posts.localElections2017,
      { also: [posts.peoplesBus2015] },
    ),
    active(
      {
        slug: 'co-operative-housing-wales',
        title: { en: 'Co-operative housing in Wales', cy: 'Tai cydweithredol yng Nghymru' },
        aim: { en: 'More co-operative homes in Wales.', cy: 'Mwy o gartrefi cydweithredol yng Nghymru.' },
        nations: ['WALES'],
      },
      posts.localElections2017,
    ),
    active(
      {
        slug: 'unlock-the-high-street',
        title: { en: 'Unlock the High Street', cy: 'Datgloi’r Stryd Fawr' },
        aim: {
          en: 'Communities can own and bring back into use the empty places of their high street.',
          cy: 'Gall cymunedau berchnogi lleoedd gwag eu stryd fawr a’u hailddefnyddio.',
        },
        asks: [
          {
            audience: 'COUNCILS',
            text: {
              en: 'Pass a motion that supports community ownership on the high street.',
              cy: 'Pasiwch gynnig sy’n cefnogi perchnogaeth gymunedol ar y stryd fawr.',
            },
          },
        ],
      },
      posts.fourAims2022,
      { also: [posts.chairsUpdate2022] },
    ),
    active(
      {
        slug: 'modern-slavery',
        title: { en: 'Charter against Modern Slavery', cy: 'Siarter yn erbyn Caethwasiaeth Fodern' },
        aim: {
          en: 'No modern slavery in what councils buy.',
          cy: 'Dim caethwasiaeth fodern yn yr hyn y mae cynghorau’n ei brynu.',
        },
        decidedBy: { en: 'Councils', cy: 'Cynghorau' },
        nations: ['ENGLAND', 'SCOTLAND'],
        startedOn: '2018-03',
        asks: [
          {
            audience: 'COUNCILS',
            text: {
              en: 'Sign the charter and check the supply chain.',
              cy: 'Llofnodwch y siarter a gwiriwch y gadwyn gyflenwi.',
            },
          },
        ],
      },
      posts.modernSlavery2018,
    ),
    active(
      {
        slug: 'food-justice',
        title: { en: 'Food justice', cy: 'Cyfiawnder bwyd' },
        aim: {
          en: 'Everybody can get good, healthy food.',
          cy: 'Gall pawb gael bwyd da ac iach.',
        },
        startedOn: '2018',
        asks: [
          {
            audience: 'COUNCILS',
            text: {
              en: 'Make a member responsible for food and build a food partnership.',
              cy: 'Gwnewch aelod yn gyfrifol am fwyd a chreu partneriaeth fwyd.',
            },
          },
        ],
      },
      posts.chairsUpdate2022,
      { also: [posts.foodJustice2020, posts.foodJustice2019] },
    ),
    active(
      {
        slug: 'community-land-trusts',
        title: { en: 'Community land trusts', cy: 'Ymddiriedolaethau tir cymunedol' },
        aim: {
          en: 'Land held by communities for homes that stay affordable.',
          cy: 'Tir yn nwylo cymunedau ar gyfer cartrefi sy’n aros yn fforddiadwy.',
        },
        decidedBy: { en: 'The UK Government', cy: 'Llywodraeth y DU' },
        nations: ['ENGLAND'],
        asks: [
          {
            audience: 'LEGISLATURES',
            text: {
              en: 'Keep community land trusts out of a ban on leasehold and out of the right to buy, and renew the Community Housing Fund.',
              cy: 'Cadwch ymddiriedolaethau tir cymunedol allan o waharddiad ar brydlesi ac o’r hawl i brynu, ac adnewyddwch y Gronfa Tai Cymunedol.',
            },
          },
        ],
      },
      posts.housing2016,
      {
        also: [posts.communityHousing],
        summary: {
          en: 'Labour and Co-operative peers asked what the Government does for co-operative housing; its answer named community land trusts. The campaign’s own page bears no day: when it began, and changes since, were not collected.',
          cy: 'Gofynnodd arglwyddi Llafur a’r Blaid Gydweithredol beth y mae’r Llywodraeth yn ei wneud dros dai cydweithredol; enwodd ei hateb ymddiriedolaethau tir cymunedol. Nid oes dyddiad ar dudalen yr ymgyrch ei hun: ni chasglwyd pryd y dechreuodd na newidiadau ers hynny.',
        },
      },
    ),
    active(
      {
        slug: 'safer-high-streets',
        title: { en: 'Safer high streets', cy: 'Stryd fawr ddiogelach' },
        aim: {
          en: 'People who work and shop on the high street are safe.',
          cy: 'Mae pobl sy’n gweithio ac yn siopa ar y stryd fawr yn ddiogel.',
        },
      },
      posts.localGovernment2024,
      { also: [posts.retailCrime2024] },
    ),
    protectionOfRetailWorkers,
    active(
      {
        slug: 'community-energy',
        title: { en: 'Community energy', cy: 'Ynni cymunedol' },
        aim: {
          en: 'Clean energy that communities own.',
          cy: 'Ynni glân sy’n eiddo i gymunedau.',
        },
      },
      posts.localGovernment2024,
      { also: [posts.communityEnergy] },
    ),
    active(
      {
        slug: 'community-wealth-building',
        title: { en: 'Community wealth building', cy: 'Adeiladu cyfoeth cymunedol' },
        aim: {
          en: 'Wealth made in a place stays with the people who live there.',
          cy: 'Mae’r cyfoeth a wneir mewn lle yn aros gyda’r bobl sy’n byw yno.',
        },
      },
      posts.localElections2017,
      { also: [posts.preston2023] },
    ),
  ],
};
