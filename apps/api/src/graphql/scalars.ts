import { formatDay, findDay } from '../calendar/day.ts';
import { builder } from './builder.ts';
import { InvalidInputError } from './request-errors.ts';

builder.scalarType('Date', {
  subGraphs: ['Public', 'Admin'],
  description: 'A calendar day, YYYY-MM-DD, in the time zone Europe/London.',
  serialize: (day) => formatDay(day as Date),
  parseValue: (value) => {
    const day = typeof value === 'string' ? findDay(value) : null;
    if (!day)
      throw new InvalidInputError(
        `"${String(value)}" is not a day. Write it as YYYY-MM-DD, such as 2026-05-07.`,
      );
    return day;
  },
});

builder.scalarType('DateTime', {
  subGraphs: ['Public', 'Admin'],
  description: 'An instant in UTC, ISO 8601, such as 2026-05-08T03:12:00.000Z.',
  serialize: (instant) => (instant as Date).toISOString(),
  parseValue: (value) => {
    const instant = typeof value === 'string' ? new Date(value) : null;
    if (!instant || Number.isNaN(instant.getTime())) {
      throw new InvalidInputError(`"${String(value)}" is not an instant. Write it as 2026-05-08T03:12:00Z.`);
    }
    return instant;
  },
});
