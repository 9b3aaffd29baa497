import type { RecordPart } from '@wheatsheaf/schema/record/record-part.ts';
import { otherPages, posts, sourceOf } from './posts.ts';
import { partyWithoutPage } from './sources.ts';

/** National platforms, aims and processes of the Co-operative Party, their points in our words, and the conference one of them was made for. */
export const platforms: RecordPart = {
  name: 'platforms',
  policyDocuments: [
    {
      slug: 'by-us-for-us-2016',
      kind: 'PLATFORM',
      title: { en: 'By us for us' },
      summary: {
        en: 'A co-operative agenda for city and county regions with devolved powers.',
        cy: 'Agenda gydweithredol ar gyfer dinas-ranbarthau a sir-ranbarthau â phwerau datganoledig.',
      },
      publishedOn: '2016-11-12',
      url: posts.byUsForUs2016.url,
      owner: 'co-operative-party',
      points: [
        {
          en: 'Communities lead on local economic priorities, and co-operatives owned by workers or customers grow.',
          cy: 'Cymunedau’n arwain ar flaenoriaethau economaidd lleol, a chwmnïau cydweithredol sy’n eiddo i weithwyr neu gwsmeriaid yn tyfu.',
        },
        {
          en: 'Passengers have a say in bus services, and not-for-profit operators a larger part in them.',
          cy: 'Teithwyr â llais yng ngwasanaethau bysiau, a rhan fwy ynddynt i weithredwyr dielw.',
        },
        { en: 'Co-operative approaches in energy.', cy: 'Dulliau cydweithredol ym maes ynni.' },
        {
          en: 'Co-operative approaches in social care.',
          cy: 'Dulliau cydweithredol ym maes gofal cymdeithasol.',
        },
        { en: 'Co-operative approaches in banking.', cy: 'Dulliau cydweithredol ym maes bancio.' },
      ],
      modelPledges: ['community-wealth-building-strategy', 'community-bank'],
      campaigns: ['peoples-bus', 'community-wealth-building', 'community-energy'],
      sources: [sourceOf(posts.byUsForUs2016), sourceOf(posts.localElections2017)],
    },
    {
      slug: 'local-government-aims-2022',
      kind: 'AIMS',
      title: { en: 'Four aims for local government', cy: 'Pedwar nod ar gyfer llywodraeth leol' },
      publishedOn: '2022-06-08',
      url: posts.fourAims2022.url,
      owner: 'co-operative-party',
      points: [
        {
          en: 'Councils enable co-operative development.',
          cy: 'Cynghorau’n galluogi datblygiad cydweithredol.',
        },
        {
          en: 'Local co-operative answers to the climate crisis, community energy among them.',
          cy: 'Atebion cydweithredol lleol i’r argyfwng hinsawdd, ynni cymunedol yn eu plith.',
        },
        {
          en: 'Fair tax: councils prefer firms that pay their fair share.',
          cy: 'Treth deg: cynghorau’n ffafrio cwmnïau sy’n talu eu cyfran deg.',
        },
        {
          en: 'High streets regenerated through community ownership.',
          cy: 'Adfywio’r stryd fawr drwy berchnogaeth gymunedol.',
        },
      ],
      modelPledges: [
        'co-operative-development-agency',
        'community-energy-on-council-land',
        'progressive-procurement',
      ],
      campaigns: ['fair-tax-councils', 'unlock-the-high-street', 'community-energy'],
      sources: [sourceOf(posts.fourAims2022)],
    },
    {
      slug: 'westminster-priorities',
      kind: 'PRIORITIES',
      title: { en: 'Priorities for Westminster', cy: 'Blaenoriaethau ar gyfer San Steffan' },
      summary: {
        en: 'Three priorities the Party has named. The page that named them was not found again, so neither its day nor more of it is given here.',
        cy: 'Tair blaenoriaeth a enwodd y Blaid. Ni chanfuwyd y dudalen a’u henwodd eto, felly ni roddir yma ei dyddiad na rhagor ohoni.',
      },
      owner: 'co-operative-party',
      points: [
        { en: 'Growth of the co-operative sector.', cy: 'Twf y sector cydweithredol.' },
        { en: 'Action on the climate.', cy: 'Gweithredu ar yr hinsawdd.' },
        { en: 'Housing.', cy: 'Tai.' },
      ],
      campaigns: ['community-energy', 'co-operative-housing-wales'],
      sources: [partyWithoutPage],
    },
    {
      slug: 'standing-for-both-parties',
      kind: 'PROCESS',
      title: {
        en: 'Standing as a Labour and Co-operative candidate',
        cy: 'Sefyll fel ymgeisydd Llafur a’r Blaid Gydweithredol',
      },
      summary: {
        en: 'How the Party finds, prepares and endorses candidates, as far as its pages tell it.',
        cy: 'Sut y mae’r Blaid yn dod o hyd i ymgeiswyr, yn eu paratoi ac yn eu cymeradwyo, hyd y dywed ei thudalennau.',
      },
      url: posts.candidateDevelopment.url,
      owner: 'co-operative-party',
      points: [
        {
          en: 'Applications: whoever is selected by Labour, or seeks to be, applies, and the local Co-operative Party decides on the endorsement.',
          cy: 'Ceisiadau: mae pwy bynnag a ddewisir gan Lafur, neu sy’n ceisio hynny, yn gwneud cais, a’r Blaid Gydweithredol leol sy’n penderfynu ar y gymeradwyaeth.',
        },
        {
          en: 'Candidate development programme: training and support for council candidates, open at any time; nobody is endorsed without joining it.',
          cy: 'Rhaglen datblygu ymgeiswyr: hyfforddiant a chymorth i ymgeiswyr cyngor, ar agor unrhyw bryd; ni chymeradwyir neb heb ymuno â hi.',
        },
        {
          en: 'Parliamentary Panel: those whom the Party holds ready to be selected for Parliament.',
          cy: 'Panel Seneddol: y rhai y mae’r Blaid yn eu cadw’n barod i’w dewis ar gyfer y Senedd yn San Steffan.',
        },
        {
          en: 'Letters: before local elections the Party writes to every council Labour group that has them coming.',
          cy: 'Llythyrau: cyn etholiadau lleol mae’r Blaid yn ysgrifennu at bob grŵp Llafur cyngor y mae ganddo rai i ddod.',
        },
      ],
      sources: [
        sourceOf(posts.selection2020),
        sourceOf(posts.candidates2022),
        sourceOf(posts.candidateDevelopment),
        sourceOf(otherPages.parliamentaryPanel2010),
        sourceOf(posts.localElections2020),
      ],
    },
  ],
  events: [
    {
      slug: 'local-government-conference-2022',
      kind: 'CONFERENCE',
      title: { en: 'Local Government Conference 2022', cy: 'Cynhadledd Llywodraeth Leol 2022' },
      description: {
        en: 'The Co-operative Party’s conference for councillors, on building co-operative communities. It was announced on 8 June 2022; its day was not collected.',
        cy: 'Cynhadledd y Blaid Gydweithredol i gynghorwyr, ar adeiladu cymunedau cydweithredol. Fe’i cyhoeddwyd ar 8 Mehefin 2022; ni chasglwyd ei diwrnod.',
      },
      startsOn: '2022',
      organisation: 'co-operative-party',
      sources: [sourceOf(posts.fourAims2022)],
    },
  ],
};
