import { datePrecision } from '@wheatsheaf/schema/vocabulary/date-precision.ts';
import type { DatePrecision } from '../generated/prisma/enums.ts';
import { builder } from '../graphql/builder.ts';
import { vocabularyEnum } from '../graphql/vocabulary-enum.ts';

export const DatePrecisionType = vocabularyEnum(
  'DatePrecision',
  'How exactly a day is known.',
  datePrecision,
);

/** A day that may be known only by its month or year. */
export type PartialDate = { on: Date; precision: DatePrecision };

export const PartialDateType = builder.objectRef<PartialDate>('PartialDate').implement({
  subGraphs: ['Public', 'Admin'],
  description: 'A day that may be known only by its month or year; it then sorts as the first day of it.',
  fields: (t) => ({
    on: t.field({
      type: 'Date',
      description: 'The day, or the first day of the month or year.',
      resolve: (date) => date.on,
    }),
    precision: t.field({
      type: DatePrecisionType,
      description: 'How exactly it is known.',
      resolve: (date) => date.precision,
    }),
  }),
});

/** A partial date from its two columns; null where the day is. */
export function findPartialDate(on: Date | null, precision: DatePrecision): PartialDate | null {
  return on === null ? null : { on, precision };
}
