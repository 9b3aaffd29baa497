import type { PledgeEntry } from '@wheatsheaf/schema/record/pledges.ts';
import type { RecordPart } from '@wheatsheaf/schema/record/record-part.ts';
import { posts, sourceOf } from './posts.ts';

const sources = [sourceOf(posts.derby2023)];

/** Promises that a second page of the Party names too, after the elections. */
const namedAgain = [...sources, sourceOf(posts.derbyCabinet2023)];

/** Same in all ten: what is known is a post of the Party, no delivery evidence and no success test. */
type Facts = Pick<PledgeEntry, 'reference' | 'title' | 'wording' | 'strength' | 'themes'> &
  Partial<Pick<PledgeEntry, 'testability' | 'modelPledge' | 'sources'>>;

const pledge = (facts: Facts): PledgeEntry => ({
  manifesto: 'derby-labour-2023',
  council: 'derby',
  basis: { kind: 'REPORTED' },
  testability: 'TESTABLE',
  sources,
  ...facts,
});

/**
 * What Derby's Labour group promised in 2023, as far as the Co-operative Party's post tells it: ten pledges in our words, out of a
 * manifesto nobody here has counted. Nothing is assessed, and the group's mandate is not recorded.
 */
export const derby: RecordPart = {
  name: 'derby',
  organisations: [
    {
      slug: 'derby-labour-group',
      kind: 'COUNCIL_GROUP',
      name: { en: 'Labour group on Derby City Council', cy: 'Grŵp Llafur ar Gyngor Dinas Derby' },
      shortName: { en: 'Derby Labour group', cy: 'Grŵp Llafur Derby' },
      nation: 'ENGLAND',
      parent: 'derby',
      sources,
    },
  ],
  manifestos: [
    {
      slug: 'derby-labour-2023',
      title: { en: 'Labour’s manifesto for Derby, 2023', cy: 'Maniffesto Llafur ar gyfer Derby, 2023' },
      owner: 'derby-labour-group',
      council: 'derby',
      publishedOn: '2023',
      selection: {
        kind: 'SELECTED',
        of: null,
        by: {
          en: 'the Co-operative Party, in its own post',
          cy: 'y Blaid Gydweithredol, yn ei herthygl ei hun',
        },
      },
      sources,
    },
  ],
  pledges: [
    pledge({
      reference: 'DER-01',
      title: { en: 'One-stop shop for new businesses', cy: 'Siop un stop i fusnesau newydd' },
      wording: {
        en: 'An online one-stop shop with support for new businesses, co-operatives and social enterprises that come to the city centre.',
        cy: 'Siop un stop ar-lein â chymorth i fusnesau newydd, cwmnïau cydweithredol a mentrau cymdeithasol sy’n dod i ganol y ddinas.',
      },
      strength: 'WILL',
      themes: ['local-economy'],
      modelPledge: 'co-operative-business-support',
      sources: namedAgain,
    }),
    pledge({
      reference: 'DER-02',
      title: { en: 'Community wealth building strategy', cy: 'Strategaeth adeiladu cyfoeth cymunedol' },
      wording: {
        en: 'A strategy for community wealth building in Derby.',
        cy: 'Strategaeth ar gyfer adeiladu cyfoeth cymunedol yn Derby.',
      },
      strength: 'WILL',
      themes: ['community-wealth'],
      modelPledge: 'community-wealth-building-strategy',
      sources: namedAgain,
    }),
    pledge({
      reference: 'DER-03',
      title: { en: 'Progressive local procurement', cy: 'Caffael lleol blaengar' },
      wording: {
        en: 'A progressive strategy for what the council buys locally.',
        cy: 'Strategaeth flaengar ar gyfer yr hyn y mae’r cyngor yn ei brynu’n lleol.',
      },
      strength: 'WILL',
      themes: ['procurement'],
      modelPledge: 'progressive-procurement',
    }),
    pledge({
      reference: 'DER-04',
      title: { en: 'Promote co-operative ownership', cy: 'Hyrwyddo perchnogaeth gydweithredol' },
      wording: {
        en: 'Promotion of businesses that are owned co-operatively.',
        cy: 'Hyrwyddo busnesau sy’n eiddo cydweithredol.',
      },
      strength: 'PROMOTE',
      testability: 'NOT_TESTABLE',
      themes: ['co-op-development'],
    }),
    pledge({
      reference: 'DER-05',
      title: { en: 'Community bank', cy: 'Banc cymunedol' },
      wording: {
        en: 'The aim of a community bank that invests in local businesses.',
        cy: 'Y nod o gael banc cymunedol sy’n buddsoddi mewn busnesau lleol.',
      },
      strength: 'AIM',
      themes: ['finance'],
      modelPledge: 'community-bank',
      sources: namedAgain,
    }),
    pledge({
      reference: 'DER-06',
      title: { en: 'Co-operative development agency', cy: 'Asiantaeth datblygu cydweithredol' },
      wording: {
        en: 'The aim of a co-operative development agency.',
        cy: 'Y nod o gael asiantaeth datblygu cydweithredol.',
      },
      strength: 'AIM',
      themes: ['co-op-development'],
      modelPledge: 'co-operative-development-agency',
      sources: namedAgain,
    }),
    pledge({
      reference: 'DER-07',
      title: { en: 'Council land for community energy', cy: 'Tir y cyngor ar gyfer ynni cymunedol' },
      wording: {
        en: 'Priority on council land for community energy and other green projects.',
        cy: 'Blaenoriaeth ar dir y cyngor i ynni cymunedol a phrosiectau gwyrdd eraill.',
      },
      strength: 'WILL',
      testability: 'PARTLY',
      themes: ['climate-and-energy'],
      modelPledge: 'community-energy-on-council-land',
    }),
    pledge({
      reference: 'DER-08',
      title: { en: 'Good landlords’ charter', cy: 'Siarter landlordiaid da' },
      wording: {
        en: 'A good landlords’ charter that sets minimum standards of housing.',
        cy: 'Siarter landlordiaid da sy’n gosod safonau tai gofynnol.',
      },
      strength: 'WILL',
      themes: ['private-renting'],
      modelPledge: 'good-landlords-charter',
    }),
    pledge({
      reference: 'DER-09',
      title: {
        en: 'Credit unions beside council services',
        cy: 'Undebau credyd ochr yn ochr â gwasanaethau’r cyngor',
      },
      wording: {
        en: 'Room for credit unions where the council provides its services.',
        cy: 'Lle i undebau credyd lle mae’r cyngor yn darparu ei wasanaethau.',
      },
      strength: 'WILL',
      themes: ['finance'],
      modelPledge: 'credit-unions-in-council-buildings',
    }),
    pledge({
      reference: 'DER-10',
      title: { en: 'Options for credit union growth', cy: 'Opsiynau ar gyfer twf undebau credyd' },
      wording: {
        en: 'An investigation of options for credit unions to grow across the whole city.',
        cy: 'Ymchwiliad i opsiynau i undebau credyd dyfu ar draws y ddinas gyfan.',
      },
      strength: 'INVESTIGATE',
      themes: ['finance'],
      modelPledge: 'credit-union-growth-study',
    }),
  ],
};
