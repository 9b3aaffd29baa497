import type { CampaignEntry } from '@wheatsheaf/schema/record/campaigns.ts';
import type { Source } from '@wheatsheaf/schema/record/source.ts';
import { otherPages, posts, READ_ON, sourceOf } from './posts.ts';

const ACT = 'https://www.legislation.gov.uk/asp/2021/6';

/** The day it was read was not written down; an Act keeps its address. */
const act: Source = {
  url: ACT,
  publisher: 'The National Archives',
  licence: 'Open Government Licence v3.0',
  retrievedOn: null,
};

/** Won in Scotland. Whether and how it goes on in other nations was not collected, so the entry is for Scotland alone. */
export const protectionOfRetailWorkers: CampaignEntry = {
  slug: 'protection-of-retail-workers',
  title: { en: 'Protection of retail workers (Scotland)', cy: 'Diogelu gweithwyr manwerthu (yr Alban)' },
  aim: {
    en: 'It is an offence of its own to assault, threaten or abuse somebody for doing their job in a shop.',
    cy: 'Mae’n drosedd ynddi’i hun ymosod ar rywun, ei fygwth neu ei gam-drin am wneud ei waith mewn siop.',
  },
  decidedBy: { en: 'The Scottish Parliament', cy: 'Senedd yr Alban' },
  nations: ['SCOTLAND'],
  asks: [
    {
      audience: 'LEGISLATURES',
      text: {
        en: 'Pass a law that protects retail workers.',
        cy: 'Pasiwch ddeddf sy’n diogelu gweithwyr manwerthu.',
      },
    },
  ],
  log: [
    {
      kind: 'RATING',
      status: 'WON',
      effectiveOn: '2021-02-24',
      summary: {
        en: 'The bill became the Protection of Workers (Retail and Age-restricted Goods and Services) (Scotland) Act 2021.',
        cy: 'Daeth y bil yn Ddeddf Diogelu Gweithwyr (Manwerthu a Nwyddau a Gwasanaethau â Chyfyngiad Oedran) (yr Alban) 2021.',
      },
      evidence: [
        {
          type: 'LEGISLATION',
          url: ACT,
          publisher: act.publisher,
          title: 'Protection of Workers (Retail and Age-restricted Goods and Services) (Scotland) Act 2021',
        },
        {
          type: 'LEGISLATION',
          url: otherPages.retailWorkersBill.url,
          publisher: otherPages.retailWorkersBill.publisher,
          title: 'The bill became an Act on 24 February 2021',
          accessedOn: READ_ON,
        },
        {
          type: 'PARTY_OWN',
          isPartyOwn: true,
          url: posts.chairsUpdate2021.url,
          publisher: posts.chairsUpdate2021.publisher,
          title: posts.chairsUpdate2021.title,
          publishedOn: '2021-05-19',
          accessedOn: READ_ON,
        },
      ],
    },
    {
      kind: 'NOTE',
      effectiveOn: '2021-08-24',
      summary: {
        en: 'The offence came into force in Scotland.',
        cy: 'Daeth y drosedd i rym yn yr Alban.',
      },
      evidence: [
        {
          type: 'INDEPENDENT_MEDIA',
          url: otherPages.retailWorkersInForce.url,
          publisher: otherPages.retailWorkersInForce.publisher,
          title: otherPages.retailWorkersInForce.title,
          publishedOn: '2021-08-24',
          accessedOn: READ_ON,
        },
        { type: 'LEGISLATION', url: ACT, publisher: act.publisher },
      ],
    },
  ],
  sources: [
    act,
    sourceOf(otherPages.retailWorkersBill),
    sourceOf(posts.retailWorkers2020),
    sourceOf(posts.chairsUpdate2021),
  ],
};
