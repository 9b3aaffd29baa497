import type { CampaignEntry } from '@wheatsheaf/schema/record/campaigns.ts';
import type { RecordPart } from '@wheatsheaf/schema/record/record-part.ts';
import type { Source } from '@wheatsheaf/schema/record/source.ts';
import type { WrittenDay } from '@wheatsheaf/schema/record/written-date.ts';
import { protectionOfRetailWorkers } from './protection-of-retail-workers.ts';
import { party, posts } from './sources.ts';

/** The day these entries were written: the state of a campaign that no dated post shows is known from then on. */
const WRITTEN_ON: WrittenDay = '2026-11-22';

/** Where a campaign's own nation is not said, those in which the Party stands candidates. */
const GREAT_BRITAIN = ['ENGLAND', 'SCOTLAND', 'WALES'] as const;

/** A post that shows the campaign at work on a day. */
type Seen = Readonly<{ on: WrittenDay; source: Source }>;

const inPost2017: Seen = { on: '2017-03-27', source: posts.localElections2017 };
const inPost2018: Seen = { on: '2018-04-20', source: posts.modernSlavery2018 };
const inPostOfFebruary2022: Seen = { on: '2022-02-04', source: posts.chairsUpdate2022 };
const inPostOfJune2022: Seen = { on: '2022-06-08', source: posts.fourAims2022 };
const inPost2024: Seen = { on: '2024-08-16', source: posts.localGovernment2024 };

/** A campaign that a source shows to be running; how it began and what became of it since was not collected. */
function active(
  campaign: Omit<CampaignEntry, 'log' | 'sources' | 'nations'> & Partial<Pick<CampaignEntry, 'nations'>>,
  seen?: Seen,
): CampaignEntry {
  const source = seen?.source ?? party;
  return {
    nations: GREAT_BRITAIN,
    ...campaign,
    log: [
      {
        kind: 'RATING',
        status: 'ACTIVE',
        effectiveOn: seen?.on ?? WRITTEN_ON,
        summary: {
          en: 'Named by the Co-operative Party among its campaigns. When it began, and changes since, were not collected.',
          cy: 'Enwyd gan y Blaid Gydweithredol ymhlith ei hymgyrchoedd. Ni chasglwyd pryd y dechreuodd na newidiadau ers hynny.',
        },
        evidence: [
          {
            type: 'PARTY_OWN',
            isPartyOwn: true,
            publisher: source.publisher,
            ...(source.url === null ? {} : { url: source.url }),
            ...(seen ? { publishedOn: seen.on } : {}),
          },
        ],
      },
    ],
    sources: [source],
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
              en: 'Become a fair tax council and let procurement follow.',
              cy: 'Dewch yn gyngor treth deg, a gadewch i’r caffael ddilyn.',
            },
          },
        ],
      },
      inPostOfJune2022,
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
      inPost2017,
    ),
    active(
      {
        slug: 'co-operative-housing-wales',
        title: { en: 'Co-operative housing in Wales', cy: 'Tai cydweithredol yng Nghymru' },
        aim: { en: 'More co-operative homes in Wales.', cy: 'Mwy o gartrefi cydweithredol yng Nghymru.' },
        nations: ['WALES'],
      },
      inPost2017,
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
      inPostOfJune2022,
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
      inPost2018,
    ),
    active(
      {
        slug: 'food-justice',
        title: { en: 'Food justice', cy: 'Cyfiawnder bwyd' },
        aim: {
          en: 'Everybody can get good, healthy food.',
          cy: 'Gall pawb gael bwyd da ac iach.',
        },
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
      inPostOfFebruary2022,
    ),
    active({
      slug: 'community-land-trusts',
      title: { en: 'Community land trusts', cy: 'Ymddiriedolaethau tir cymunedol' },
      aim: {
        en: 'Land held by communities for homes that stay affordable.',
        cy: 'Tir yn nwylo cymunedau ar gyfer cartrefi sy’n aros yn fforddiadwy.',
      },
    }),
    active(
      {
        slug: 'safer-high-streets',
        title: { en: 'Safer high streets', cy: 'Stryd fawr ddiogelach' },
        aim: {
          en: 'People who work and shop on the high street are safe.',
          cy: 'Mae pobl sy’n gweithio ac yn siopa ar y stryd fawr yn ddiogel.',
        },
      },
      inPost2024,
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
      inPost2024,
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
      inPost2017,
    ),
  ],
};
