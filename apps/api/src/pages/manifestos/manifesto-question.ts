import { z } from 'zod';
import { pageInfo } from '../every-page.ts';
import { manifesto, pledge, pledgeCount } from '../pledges/pledges-data.ts';
import { day, localisedText, recordQuestion, TEXT_FRAGMENT } from '../record-question.ts';

const { slug, reference, title, status } = pledge.shape;

const pledgeRow = z.object({
  slug,
  reference,
  title,
  status: status.pick({ display: true, label: true, since: true, timeliness: true }),
});

const wholeManifesto = manifesto.extend({
  owner: manifesto.shape.owner.extend({ imprint: localisedText.nullable() }),
  council: z.object({ slug: z.string(), name: localisedText }).nullable(),
  sources: z.array(z.object({ url: z.string().nullable(), publisher: z.string().nullable() })),
  withdrawal: z.object({ withdrawnOn: day, reason: localisedText.nullable() }).nullable(),
  paragraphs: z.array(
    z.object({
      anchor: z.string(),
      page: z.int().nullable(),
      text: localisedText.nullable(),
      corrections: z.array(
        z.object({
          publishedAt: z.iso.datetime(),
          lang: z.enum(['EN', 'CY']),
          before: z.string().nullable(),
          after: z.string().nullable(),
          reason: localisedText.nullable(),
        }),
      ),
      pledges: z.array(z.object({ slug: z.string(), reference: z.string() })),
    }),
  ),
  pledges: z.object({
    totalCount: z.int(),
    counts: z.array(pledgeCount),
    pageInfo,
    nodes: z.array(pledgeRow),
  }),
});

/** A manifesto as its own page shows it. */
export type WholeManifesto = z.infer<typeof wholeManifesto>;
export type Paragraph = WholeManifesto['paragraphs'][number];
export type PledgeRow = z.infer<typeof pledgeRow>;

/** Everything a manifesto's page shows, in one operation. */
export const MANIFESTO = recordQuestion(
  z.object({ manifesto: wholeManifesto.nullable() }),
  new URL('manifesto-page.graphql', import.meta.url),
  TEXT_FRAGMENT,
);
