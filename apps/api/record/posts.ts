import type { Source } from '@wheatsheaf/schema/record/source.ts';
import type { WrittenDay } from '@wheatsheaf/schema/record/written-date.ts';

/** The day on which every page below was read, and every law that is marked as read, in stored copies of them as they were published. */
export const READ_ON: WrittenDay = '2026-11-22';

/** A page that facts are taken from, never its wording: none of them states a licence. */
export type Page = Source & Readonly<{ url: string; title?: string; publishedOn?: WrittenDay }>;

/** A page that bears the day it was published. */
export type DatedPage = Page & Readonly<{ publishedOn: WrittenDay }>;

function page(publisher: string, url: string, title?: string): Page {
  return { url, publisher, licence: null, retrievedOn: READ_ON, ...(title ? { title } : {}) };
}

/** A page of the Co-operative Party that bears no day. */
function partyPage(url: `https://party.coop/${string}`, title?: string): Page {
  return page('The Co-operative Party', url, title);
}

/** One post of the Co-operative Party, with its day. */
function partyPost(url: `https://party.coop/${string}`, title: string, publishedOn: WrittenDay): DatedPage {
  return { ...partyPage(url, title), publishedOn };
}

/** The Party's own pages, by what they are taken for. */
export const posts = {
  /** The Lords on co-operative housing, with the Government's word on community land trusts. */
  housing2016: partyPost(
    'https://party.coop/2016/04/27/building-for-generation-rent/',
    'Building for Generation Rent',
    '2016-04-27',
  ),
  /** The People's Bus in the Commons. */
  peoplesBus2015: partyPost(
    'https://party.coop/2015/12/16/shadow-transport-minister-backs-peoples-bus-campaign/',
    'Shadow transport minister backs People’s Bus campaign',
    '2015-12-16',
  ),
  /** “By Us, For Us” and what it calls for. */
  byUsForUs2016: partyPost(
    'https://party.coop/2016/11/12/city-deals-must-drive-power-beyond-city-halls-to-be-successful/',
    'City deals must drive power beyond city halls to be successful',
    '2016-11-12',
  ),
  /** Candidates, the People's Bus, housing in Wales, “By us for us”, Preston and Cleveland, Ohio. */
  localElections2017: partyPost(
    'https://party.coop/2017/03/27/the-battles-for-true-local-control-the-co-operative-party-and-local-elections-2017/',
    'The battles for true local control: the Co-operative Party and local elections',
    '2017-03-27',
  ),
  /** The Charter against Modern Slavery a month after its launch. */
  modernSlavery2018: partyPost(
    'https://party.coop/briefing/modern-slavery-campaign-update/',
    'Modern Slavery Campaign Update',
    '2018-04-20',
  ),
  /** What the food justice campaign asks of councils. */
  foodJustice2019: partyPost('https://party.coop/?p=39167', 'Food Justice Campaign Officer Briefing', '2019-03-27'),
  /** When the food justice campaign was launched. */
  foodJustice2020: partyPost(
    'https://party.coop/2020/11/04/food-justice-is-at-the-core-of-the-co-operative-movement-and-finding-it-has-never-been-more-important/',
    'Food justice is at the core of the co-operative movement, and finding it has never been more important',
    '2020-11-04',
  ),
  /** Letters to every council Labour group with elections coming. */
  localElections2020: partyPost(
    'https://party.coop/2020/01/30/the-2020-local-elections-are-a-challenge-and-an-opportunity/',
    'The 2020 local elections are a challenge and an opportunity',
    '2020-01-30',
  ),
  /** Support for the Scottish bill on retail workers. */
  retailWorkers2020: partyPost(
    'https://party.coop/2020/07/03/protect-our-retail-heroes-make-time-for-bill-to-protect-shop-workers/',
    'Protect our retail heroes: make time for bill to protect shop workers',
    '2020-07-03',
  ),
  /** How candidates for councils are endorsed. */
  selection2020: partyPost(
    'https://party.coop/briefing/local-government-selection-procedure/',
    'Local Government Selection Procedure',
    '2020-09-28',
  ),
  /** Results of the May elections. */
  chairsUpdate2021: partyPost(
    'https://party.coop/2021/05/19/co-operative-party-chairs-update-3/',
    'Co-operative Party Chair’s Update',
    '2021-05-19',
  ),
  /** Food justice and Unlock the High Street continue. */
  chairsUpdate2022: partyPost(
    'https://party.coop/2022/02/04/co-operative-party-chairs-update-6/',
    'Co-operative Party Chair’s Update',
    '2022-02-04',
  ),
  /** The four local-government aims, the conference, and shares of members and councillors. */
  fourAims2022: partyPost(
    'https://party.coop/2022/06/08/four-ways-we-can-build-co-operative-communities-at-a-local-government-level/',
    'Four ways we can build co-operative communities at a local government level',
    '2022-06-08',
  ),
  /** The candidate development programme for 2023. */
  candidates2022: partyPost(
    'https://party.coop/2022/10/14/already-500-co-operators-signed-up-to-become-future-council-candidates-ready-to-join-us/',
    'Already 500 co-operators signed up to become future council candidates: ready to join us?',
    '2022-10-14',
  ),
  /** Early 2023, before the May elections: Derby's candidates and manifesto. */
  derby2023: partyPage('https://party.coop/?p=61715'),
  /** After the elections: the same promises named again by the leader of the council. */
  derbyCabinet2023: partyPost(
    'https://party.coop/2023/06/07/a-co-operative-cabinet-for-derby/',
    'A Co-operative Cabinet for Derby',
    '2023-06-07',
  ),
  /** Preston, ten years on. */
  preston2023: partyPost(
    'https://party.coop/2023/09/25/delivering-climate-justice-through-community-wealth-building/',
    'Delivering Climate Justice Through Community Wealth Building',
    '2023-09-25',
  ),
  /** Retail crime and the campaign against it. */
  retailCrime2024: partyPost(
    'https://party.coop/2024/07/26/new-statistics-show-just-how-important-a-standalone-offence-is-to-reducing-retail-crime',
    'New statistics show just how important a standalone offence is to reducing retail crime',
    '2024-07-26',
  ),
  /** Four priorities in local government: community energy, local ownership, co-operative growth, safer high streets. */
  localGovernment2024: partyPost(
    'https://party.coop/2024/08/16/co-operation-continues-to-charge-through-local-councils',
    'Co-operation continues to charge through local councils',
    '2024-08-16',
  ),
  /** Ideas for local manifestos in three levels. For the elections of 2025; the page bears no day. */
  manifestoIdeas: partyPage('https://party.coop/?p=60742', 'Build your own co-operative manifesto'),
  /** Community land trusts. The page bears no day. */
  communityHousing: partyPage('https://party.coop/campaign/community-housing/', 'Community Housing'),
  /** Community energy. The page bears no day. */
  communityEnergy: partyPage('https://party.coop/campaign/community-energy', 'Back community-owned energy'),
  /** Fair tax: what councils are asked to sign. The page bears no day. */
  fairTaxCouncillors: partyPage(
    'https://party.coop/fairtaxcouncillors',
    'Councillors – Campaigning for Fair Tax',
  ),
  /** Standing for both parties, step by step. The page bears no day. */
  candidateDevelopment: partyPage('https://party.coop/candidate-development'),
} as const;

/** Pages of others. */
export const otherPages = {
  /** Greenwich: its strategy of July 2022. */
  greenwich: page(
    'Co-operative Councils’ Innovation Network',
    'https://www.councils.coop/case-study/anchored-in-greenwich-partnership',
    'Anchored in Greenwich Partnership',
  ),
  /** Stevenage: its motion of January 2020 and its charter. */
  stevenage: page(
    'Stevenage Borough Council',
    'https://www.stevenage.gov.uk/town-and-community/community-wealth-building/a-cooperative-inclusive-economy-charter-for-stevenage',
    'A Cooperative Inclusive Economy Charter for Stevenage',
  ),
  /** Preston: what the council says it does. */
  preston: page(
    'Preston City Council',
    'https://preston.gov.uk/article/1577/The-Preston-co-operative-initiative',
    'The Preston co-operative initiative',
  ),
  /** Cleveland, Ohio, and what Preston took from it. */
  cleveland: {
    ...page(
      'The Alternative UK',
      'https://www.thealternative.org.uk/dailyalternative/2017/4/17/the-preston-model',
      'The Preston Model: building community wealth, co-op by co-op',
    ),
    publishedOn: '2017-04-17',
  },
  /** The Party's Parliamentary Panel, in the movement's newspaper, before the general election of 6 May 2010. */
  parliamentaryPanel2010: page(
    'Co-operative News',
    'https://www.thenews.coop/35867/sector/retail/co-op-party-ready-election-battle/',
    'Co-op Party ready for election battle',
  ),
  /** The Scottish bill: an Act on 24 February 2021. */
  retailWorkersBill: page(
    'The Scottish Parliament',
    'https://www.parliament.scot/bills-and-laws/bills/protection-of-workers-retail-and-age-restricted-goods-and-services-scotland-bill',
    'Protection of Workers (Retail and Age-restricted Goods and Services) (Scotland) Bill',
  ),
  /** The Act in force on 24 August 2021. */
  retailWorkersInForce: {
    ...page(
    'Scottish Local Retailer',
    'https://www.slrmag.co.uk/landmark-retailer-protection-law-comes-into-force-in-scotland/',
    'Landmark retailer protection law comes into force in Scotland',
    ),
    publishedOn: '2021-08-24',
  },
} as const;

/** A page as the source of an entry. */
export function sourceOf({ url, publisher, licence, retrievedOn }: Page): Source {
  return { url, publisher, licence, retrievedOn };
}
