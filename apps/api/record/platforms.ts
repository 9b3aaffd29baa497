import type { RecordPart } from '@wheatsheaf/schema/record/record-part.ts';
import { party, posts } from './sources.ts';

/** National platforms and aims of the Co-operative Party, their points in our words, and the conference one of them was made for. */
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
      publishedOn: '2016',
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
      sources: [posts.localElections2017],
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
      sources: [posts.fourAims2022],
    },
    {
      slug: 'westminster-priorities',
      kind: 'PRIORITIES',
      title: { en: 'Priorities for Westminster', cy: 'Blaenoriaethau ar gyfer San Steffan' },
      owner: 'co-operative-party',
      points: [
        { en: 'Growth of the co-operative sector.', cy: 'Twf y sector cydweithredol.' },
        { en: 'Action on the climate.', cy: 'Gweithredu ar yr hinsawdd.' },
        { en: 'Housing.', cy: 'Tai.' },
      ],
      campaigns: ['community-energy', 'co-operative-housing-wales'],
      sources: [party],
    },
  ],
  events: [
    {
      slug: 'local-government-conference-2022',
      kind: 'CONFERENCE',
      title: { en: 'Local Government Conference 2022', cy: 'Cynhadledd Llywodraeth Leol 2022' },
      description: {
        en: 'The Co-operative Party’s conference for councillors, on building co-operative communities.',
        cy: 'Cynhadledd y Blaid Gydweithredol i gynghorwyr, ar adeiladu cymunedau cydweithredol.',
      },
      startsOn: '2022',
      organisation: 'co-operative-party',
      sources: [posts.fourAims2022],
    },
  ],
};
