import type { RecordPart } from '@wheatsheaf/schema/record/record-part.ts';
import { otherPages, posts, sourceOf } from './posts.ts';
import { thisRecord } from './sources.ts';

/** Success tests are this record's own, and so are levels where the Party's page of ideas gives none; the ideas are the Party's. */
const sources = [sourceOf(posts.manifestoIdeas), thisRecord];

/** Ideas that the Party's page on Derby names. */
const namedForDerby = [sourceOf(posts.derby2023), thisRecord];

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
            en: 'Known as the Preston model: since 2011 the council has backed co-operatives in how the local economy grows.',
            cy: 'Adwaenir fel model Preston: ers 2011 mae’r cyngor wedi cefnogi cwmnïau cydweithredol yn nhwf yr economi leol.',
          },
          sources: [
            sourceOf(posts.localElections2017),
            sourceOf(posts.preston2023),
            sourceOf(otherPages.preston),
          ],
        },
        {
          place: 'Cleveland, Ohio',
          country: 'US',
          note: {
            en: 'Worker co-operatives that supply the hospitals and universities of the city.',
            cy: 'Cwmnïau cydweithredol gweithwyr sy’n cyflenwi ysbytai a phrifysgolion y ddinas.',
          },
          sources: [sourceOf(posts.localElections2017), sourceOf(otherPages.cleveland)],
        },
        {
          place: 'Greenwich',
          organisation: 'greenwich',
          note: {
            en: 'The council adopted its strategy in July 2022 and formed a partnership of large local institutions that September.',
            cy: 'Mabwysiadodd y cyngor ei strategaeth ym mis Gorffennaf 2022 a ffurfiodd bartneriaeth o sefydliadau lleol mawr ym mis Medi.',
          },
          sources: [sourceOf(otherPages.greenwich)],
        },
        {
          place: 'Stevenage',
          organisation: 'stevenage',
          note: {
            en: 'The council passed a motion for it on 29 January 2020; a charter for a co-operative, inclusive economy followed.',
            cy: 'Pasiodd y cyngor gynnig drosto ar 29 Ionawr 2020; dilynodd siarter ar gyfer economi gydweithredol a chynhwysol.',
          },
          sources: [sourceOf(otherPages.stevenage)],
        },
      ],
      sources: [
        sourceOf(posts.localElections2017),
        sourceOf(posts.derby2023),
        sourceOf(posts.preston2023),
        thisRecord,
      ],
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
      sources: namedForDerby,
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
      sources: namedForDerby,
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
      sources: namedForDerby,
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
      sources: namedForDerby,
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
      sources: namedForDerby,
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
      sources: namedForDerby,
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
      sources: namedForDerby,
    },
  ],
};
