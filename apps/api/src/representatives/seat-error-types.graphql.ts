import { EDIT_ERRORS, ErrorInterface } from '../editorial/error-types.graphql.ts';
import { builder } from '../graphql/builder.ts';
import { SeatTakenError } from './seat-errors.ts';

builder.objectType(SeatTakenError, {
  name: 'SeatTaken',
  interfaces: [ErrorInterface],
  description: 'The seat is held in that time (R10).',
});

/** Refusals of every write that moves people in or out of seats. */
export const SEAT_ERRORS = [...EDIT_ERRORS, SeatTakenError];
