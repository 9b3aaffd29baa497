/** A whole day as it is written in a record: YYYY-MM-DD. Whether the calendar has it is checked on loading. */
export type WrittenDay = `${number}-${number}-${number}`;

/** A day, month or year: YYYY-MM-DD, YYYY-MM or YYYY. Its length says how exactly the date is known. */
export type WrittenDate = WrittenDay | `${number}-${number}` | `${number}`;
