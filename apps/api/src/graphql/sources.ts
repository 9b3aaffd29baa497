import { z } from 'zod';
import { builder } from './builder.ts';
import { findDay } from '../calendar/day.ts';

/** Where a record's facts come from, as stored with it. */
export type Source = z.infer<typeof sourceSchema>;

const sourceSchema = z.object({
  url: z.string().nullable().default(null),
  publisher: z.string().nullable().default(null),
  licence: z.string().nullable().default(null),
  retrievedOn: z.string().nullable().default(null),
});

/** The sources of a record from its JSON column. Throws when the column holds anything else: only our own writers fill it. */
export function parseSources(json: unknown): Source[] {
  return z.array(sourceSchema).parse(json);
}

/** Creative Commons writes BY-SA, others spell it out; the Open Database Licence is one without saying so. */
function isShareAlike(licence: string | null): boolean {
  return licence !== null && /\bSA\b|share[ -]?alike|\bODbL\b/i.test(licence);
}

export const SourceType = builder.objectRef<Source>('Source').implement({
  subGraphs: ['Public', 'Admin'],
  description: 'Where a fact comes from and under which licence it may be used again.',
  fields: (t) => ({
    url: t.exposeString('url', {
      nullable: true,
      description: 'Address of the source. Null for a printed or spoken one.',
    }),
    publisher: t.exposeString('publisher', {
      nullable: true,
      description: 'Who published it. Null where unknown.',
    }),
    licence: t.exposeString('licence', {
      nullable: true,
      description: 'Licence it was published under. Null where none is stated.',
    }),
    isShareAlike: t.boolean({
      description:
        'Whether its licence asks that what is made of it is shared under the same one. A fact of which every source does is share-alike itself: leave it out of what you publish under a freer licence.',
      resolve: ({ licence }) => isShareAlike(licence),
    }),
    retrievedOn: t.field({
      type: 'Date',
      nullable: true,
      description: 'The day it was read. Null where not recorded.',
      resolve: (source) => (source.retrievedOn === null ? null : findDay(source.retrievedOn)),
    }),
  }),
});
