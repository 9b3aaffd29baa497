import { describe, expect, it } from 'vitest';
import { readPersonWords } from './read-words.ts';

/** Somebody with names of different times, as parlparse has them. */
const named = (...names: readonly object[]) =>
  readPersonWords({
    id: 'uk.org.publicwhip/person/99911',
    other_names: names.map((name) => ({ note: 'Main', ...name })),
  })?.name;

describe('a name in mySociety’s people.json', () => {
  it('of a peer is the title with the name or the place of it, and not the whole place', () => {
    expect(
      named({ lordname: 'Example', lordofname: '', lordofname_full: 'Aldermere', honorific_prefix: 'Lord' }),
    ).toMatchObject({ name: 'Lord Example', familyName: null, sortName: 'Example' });
    expect(
      named({ given_name: 'Jo', lordname: 'Both', lordofname: 'Mill', honorific_prefix: 'Baroness' }),
    ).toMatchObject({ name: 'Baroness Both of Mill', givenName: null, sortName: 'Both' });
    expect(named({ lordname: '', lordofname: 'Weir', honorific_prefix: 'Bishop' })).toMatchObject({
      name: 'Bishop of Weir',
      sortName: 'Weir',
    });
  });

  it('of an MP who became a peer is the one they sat under, the last of those', () => {
    expect(
      named(
        { given_name: 'Sol', family_name: 'Before', end_date: '2001-01-01' },
        { given_name: 'Sol', lordname: 'Solo', honorific_prefix: 'Lord', start_date: '2015-01-01' },
        { given_name: 'Sol', family_name: 'Solo', end_date: '2015-01-01' },
      ),
    ).toMatchObject({ name: 'Sol Solo', familyName: 'Solo' });
  });

  it('is none where nothing says what they are called', () => {
    expect(named({ honorific_prefix: 'Lord' })).toBeUndefined();
    expect(readPersonWords({ id: 'uk.org.publicwhip/person/1', redirect: '2' })).toBeNull();
  });
});
