/** What stands where a name was, in both languages: a name is one text. */
export const REMOVED_NAME = 'Name removed / Tynnwyd yr enw';
