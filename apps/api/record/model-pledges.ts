import type { ModelPledgeExampleEntry } from '@wheatsheaf/schema/record/pledges.ts';
import type { RecordPart } from '@wheatsheaf/schema/record/record-part.ts';
import { party, posts, thisRecord } from './sources.ts';

/** Places the Party names. What Greenwich and Stevenage did is not said there in a way that could be tested, so it is not said here. */
const namedByTheParty = (place: string, organisation: string): ModelPledgeExampleEntry => ({
  place,
  organisation,
  note: {
    en: 'Named as an example by the Co-operative Party; what was done was not collected.',
    cy: 'Enwyd yn enghraifft gan y Blaid Gydweithredol; ni chasglwyd yr hyn a wnaed.',
  },
  sources: [party],
});

/** Levels and success tests are this record's own reading; the ideas are the Party's. */
const sources = [party, thisRecord];

/** The library of ideas that other councils can adopt. */
export const modelPledges: RecordPart = {
  name: 'model-pledges',
  modelPledges: [
    {
      slug: 'community-wealth-building-strategy',
      level: 'INTERMEDIATE',
      title: { en: 'Community wealth building strategy', cy: 'Strategaeth adeiladu cyfoeth cymunedol' },
      summary: {
        en: 'The council and the other large institutions of its area plan together how their spending, land and jobs can keep wealth in local hands.',
        cy: 'Mae’r cyngor a sefydliadau mawr eraill yr ardal yn cynllunio gyda’i gilydd sut y gall eu gwariant, eu tir a’u swyddi gadw cyfoeth mewn dwylo lleol.',
      },
      successTest: {
        en: 'The council has adopted and published a community wealth building strategy with measures that it reports on.',
        cy: 'Mae’r cyngor wedi mabwysiadu a chyhoeddi strategaeth adeiladu cyfoeth cymunedol â mesurau y mae’n adrodd arnynt.',
      },
      examples: [
        {
          place: 'Preston',
          organisation: 'preston',
          note: {
            en: 'Known as the Preston model.',
            cy: 'Adwaenir fel model Preston.',
          },
          sources: [posts.localElections2017],
        },
        {
          place: 'Cleveland, Ohio',
          country: 'US',
          note: {
            en: 'Worker co-operatives that supply the hospitals and universities of the city.',
            cy: 'Cwmnïau cydweithredol gweithwyr sy’n cyflenwi ysbytai a phrifysgolion y ddinas.',
          },
          sources: [posts.localElections2017],
        },
        namedByTheParty('Greenwich', 'greenwich'),
        namedByTheParty('Stevenage', 'stevenage'),
      ],
      sources,
    },
    {
      slug: 'progressive-procurement',
      level: 'STARTER',
      title: { en: 'Progressive local procurement', cy: 'Caffael lleol blaengar' },
      summary: {
        en: 'The council buys in ways that favour local firms, co-operatives and social enterprises and fair work.',
        cy: 'Mae’r cyngor yn prynu mewn ffyrdd sy’n ffafrio busnesau lleol, cwmnïau cydweithredol a mentrau cymdeithasol, a gwaith teg.',
      },
      successTest: {
        en: 'The council has adopted a procurement strategy with a target for local and co-operative suppliers and has reported against it.',
        cy: 'Mae’r cyngor wedi mabwysiadu strategaeth gaffael â tharged ar gyfer cyflenwyr lleol a chydweithredol ac wedi adrodd yn ei herbyn.',
      },
      sources,
    },
    {
      slug: 'community-bank',
      level: 'ADVANCED',
      title: { en: 'Community bank', cy: 'Banc cymunedol' },
      summary: {
        en: 'A bank owned by its members or its region that lends to local businesses.',
        cy: 'Banc sy’n eiddo i’w aelodau neu ei ranbarth ac sy’n benthyca i fusnesau lleol.',
      },
      successTest: {
        en: 'The bank is authorised and has lent to businesses in the council’s area.',
        cy: 'Mae’r banc wedi’i awdurdodi ac wedi benthyca i fusnesau yn ardal y cyngor.',
      },
      sources,
    },
    {
      slug: 'co-operative-development-agency',
      level: 'ADVANCED',
      title: { en: 'Co-operative development agency', cy: 'Asiantaeth datblygu cydweithredol' },
      summary: {
        en: 'A standing body that helps people start, convert to and grow co-operatives.',
        cy: 'Corff parhaol sy’n helpu pobl i gychwyn, troi’n a thyfu cwmnïau cydweithredol.',
      },
      successTest: {
        en: 'The agency has staff and a budget and has advised co-operatives in the council’s area.',
        cy: 'Mae gan yr asiantaeth staff a chyllideb ac mae wedi cynghori cwmnïau cydweithredol yn ardal y cyngor.',
      },
      sources,
    },
    {
      slug: 'co-operative-business-support',
      level: 'STARTER',
      title: {
        en: 'Business support that knows co-operatives',
        cy: 'Cymorth busnes sy’n deall cydweithredu',
      },
      summary: {
        en: 'One place where new businesses, co-operatives and social enterprises find support and information.',
        cy: 'Un man lle mae busnesau newydd, cwmnïau cydweithredol a mentrau cymdeithasol yn cael cymorth a gwybodaeth.',
      },
      successTest: {
        en: 'The service is open to the public and says how co-operatives are supported.',
        cy: 'Mae’r gwasanaeth ar agor i’r cyhoedd ac yn dweud sut y cefnogir cwmnïau cydweithredol.',
      },
      sources,
    },
    {
      slug: 'community-energy-on-council-land',
      level: 'INTERMEDIATE',
      title: { en: 'Council land for community energy', cy: 'Tir y cyngor ar gyfer ynni cymunedol' },
      summary: {
        en: 'Land and roofs of the council are offered first to energy and green projects that the community owns.',
        cy: 'Cynigir tir a thoeau’r cyngor yn gyntaf i brosiectau ynni a gwyrdd sy’n eiddo i’r gymuned.',
      },
      successTest: {
        en: 'The council’s policy on land gives that priority and at least one community project uses its land.',
        cy: 'Mae polisi tir y cyngor yn rhoi’r flaenoriaeth honno ac mae o leiaf un prosiect cymunedol yn defnyddio ei dir.',
      },
      sources,
    },
    {
      slug: 'good-landlords-charter',
      level: 'INTERMEDIATE',
      title: { en: 'Good landlords’ charter', cy: 'Siarter landlordiaid da' },
      summary: {
        en: 'Minimum standards for private renting that landlords sign up to and the council checks.',
        cy: 'Safonau gofynnol ar gyfer rhentu preifat y mae landlordiaid yn ymrwymo iddynt a’r cyngor yn eu gwirio.',
      },
      successTest: {
        en: 'The charter is published, landlords have signed it, and the council reports on compliance.',
        cy: 'Mae’r siarter wedi’i chyhoeddi, mae landlordiaid wedi’i llofnodi, ac mae’r cyngor yn adrodd ar gydymffurfiaeth.',
      },
      sources,
    },
    {
      slug: 'credit-unions-in-council-buildings',
      level: 'STARTER',
      title: { en: 'Credit unions in council buildings', cy: 'Undebau credyd yn adeiladau’r cyngor' },
      summary: {
        en: 'A credit union has a counter where the council serves the public.',
        cy: 'Mae gan undeb credyd gownter lle mae’r cyngor yn gwasanaethu’r cyhoedd.',
      },
      successTest: {
        en: 'A credit union serves the public in at least one council building.',
        cy: 'Mae undeb credyd yn gwasanaethu’r cyhoedd mewn o leiaf un o adeiladau’r cyngor.',
      },
      sources,
    },
    {
      slug: 'credit-union-growth-study',
      level: 'STARTER',
      title: { en: 'Study of credit union growth', cy: 'Astudiaeth o dwf undebau credyd' },
      summary: {
        en: 'The council examines how credit unions could serve more of its area.',
        cy: 'Mae’r cyngor yn archwilio sut y gallai undebau credyd wasanaethu mwy o’i ardal.',
      },
      successTest: {
        en: 'The council has published what it found.',
        cy: 'Mae’r cyngor wedi cyhoeddi’r hyn a ganfu.',
      },
      sources,
    },
  ],
};
