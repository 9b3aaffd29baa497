/**
 * The end of somebody's office where a poll ended their term before a day, of which nobody has recorded the outcome (`settleTermEnds`): whoever closes the office later does
 * not make them have sat on. Null where none did.
 */
export function findTermEnd(
  { termEndedOn }: Readonly<{ termEndedOn: Date | null }>,
  day: Date,
): { to: Date; endReason: 'TERM_ENDED' } | null {
  return termEndedOn === null || termEndedOn >= day ? null : { to: termEndedOn, endReason: 'TERM_ENDED' };
}
