import { formatDay } from '../calendar/day.ts';
import { builder } from './builder.ts';
import type { Source } from './sources.ts';

export const SourceInputType = builder.inputType('SourceInput', {
  description: 'Where a fact comes from, as an editor writes it down. An address or a publisher is needed.',
  fields: (t) => ({
    url: t.string({ description: 'Address of the source. Left out for a printed or spoken one.' }),
    publisher: t.string({ description: 'Who published it.' }),
    licence: t.string({ description: 'Licence it was published under, where one is stated.' }),
    retrievedOn: t.field({ type: 'Date', description: 'The day it was read.' }),
  }),
});

/** Sources as they are stored, blank fields as null. */
export function sourcesOf(inputs: readonly (typeof SourceInputType.$inferInput)[]): Source[] {
  return inputs.map(({ url, publisher, licence, retrievedOn }) => ({
    url: url?.trim() || null,
    publisher: publisher?.trim() || null,
    licence: licence?.trim() || null,
    retrievedOn: retrievedOn ? formatDay(retrievedOn) : null,
  }));
}
