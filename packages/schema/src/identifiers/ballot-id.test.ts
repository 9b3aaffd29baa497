import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findRealData, NO_REAL_DATA } from '../../test/real-data.ts';
import { electionIdOf, formatBallotId, parseBallotId, parseElectionId } from './ballot-id.ts';
import { formatDay } from './day.ts';
import { getParsed } from './parsed.ts';

const ballot = (text: string) => getParsed(parseBallotId(text));

describe('a ballot id', () => {
  it('names the council, the ward and the day', () => {
    expect(ballot('local.derby.abbey.2027-05-06')).toEqual({
      id: 'local.derby.abbey.2027-05-06',
      electionType: 'local',
      subtype: null,
      organisationSlug: 'derby',
      divisionSlug: 'abbey',
      isByElection: false,
      pollingOn: '2027-05-06',
    });
  });

  it('says when it is a by-election, whose election keeps no trace of it', () => {
    const byElection = ballot('local.horsham.itchingfield-slinfold-warnham.by.2026-05-07');
    expect(byElection).toMatchObject({ isByElection: true, divisionSlug: 'itchingfield-slinfold-warnham' });
    expect(electionIdOf(byElection)).toBe('local.horsham.2026-05-07');
  });

  it('has the parts that its type of election has', () => {
    expect(ballot('parl.wakefield.by.2022-06-23')).toMatchObject({
      organisationSlug: null,
      divisionSlug: 'wakefield',
    });
    expect(ballot('sp.c.shetland-islands.2019-08-29')).toMatchObject({
      subtype: 'c',
      divisionSlug: 'shetland-islands',
    });
    expect(ballot('sp.r.glasgow.2021-05-06')).toMatchObject({ subtype: 'r' });
    expect(ballot('senedd.clwyd.2026-05-07')).toMatchObject({ subtype: null, divisionSlug: 'clwyd' });
    expect(ballot('senedd.c.caerphilly.by.2025-10-23')).toMatchObject({
      subtype: 'c',
      divisionSlug: 'caerphilly',
    });
    expect(ballot('gla.a.2024-05-02')).toMatchObject({ subtype: 'a', divisionSlug: null });
    expect(ballot('gla.c.barnet-and-camden.2024-05-02')).toMatchObject({ subtype: 'c' });
    expect(ballot('mayor.watford.2026-05-07')).toMatchObject({
      organisationSlug: 'watford',
      divisionSlug: null,
    });
    expect(ballot('pcc.northumbria.by.2019-07-18')).toMatchObject({ organisationSlug: 'northumbria' });
    expect(ballot('naw.r.mid-and-west-wales.2016-05-05').electionType).toBe('naw');
    expect(ballot('europarl.uk-wales.2014-05-22').divisionSlug).toBe('uk-wales');
  });

  it('is not the id of an election, which lacks a part', () => {
    const missing = {
      'local.2027-05-06': 'organisation',
      'local.derby.2027-05-06': 'division',
      'parl.2024-07-04': 'division',
      'sp.2026-05-07': 'subtype',
      'gla.c.2024-05-02': 'division',
      'mayor.2026-05-07': 'organisation',
    };
    for (const [text, part] of Object.entries(missing)) {
      expect(parseBallotId(text)).toEqual({
        ok: false,
        code: 'IS_AN_ELECTION_ID',
        message: `"${text}" names an election, not one of its ballots: it has no ${part}.`,
      });
    }
  });

  it('is refused with what is wrong with it', () => {
    const refusals = {
      'foobar.2019-01-10': '"foobar" is not a type of election',
      local: 'it does not end in a real day, YYYY-MM-DD',
      'local.derby.abbey.2019-02-31': 'it does not end in a real day, YYYY-MM-DD',
      'local.we$tward-ho!.ward.2019-01-10': '"we$tward-ho!" is not lower-case letters, digits and hyphens',
      'local.Derby.abbey.2019-01-10': '"Derby" is not lower-case letters, digits and hyphens',
      'local..abbey.2019-01-10': '"" is not lower-case letters, digits and hyphens',
      'parl.c.aberavon.2019-01-01': 'it has more parts than an id of type parl can have',
      'naw.aberavon.2019-01-01': 'after naw comes c or r',
      'gla.r.barnet-and-camden.2016-05-05': 'after gla comes c or a',
      'gla.a.barnet.2016-05-05': 'it has more parts than an id of type gla can have',
      'ref.croydon.by.2021-10-07': 'a referendum has no by-elections',
      'mayor.bedford.something-else.2019-05-02': 'it has more parts than an id of type mayor can have',
    };
    for (const [text, why] of Object.entries(refusals)) {
      expect(parseBallotId(text)).toEqual({
        ok: false,
        code: 'NOT_A_BALLOT_ID',
        message: `"${text}" is not a Democracy Club ballot id: ${why}.`,
      });
    }
  });

  it('is written as it was read, whatever its parts', () => {
    const slug = fc.stringMatching(/^[a-z0-9]+(-[a-z0-9]+)*$/).filter((text) => text !== 'by');
    const day = fc
      .tuple(
        fc.integer({ min: 1970, max: 2099 }),
        fc.integer({ min: 1, max: 12 }),
        fc.integer({ min: 1, max: 28 }),
      )
      .map(([year, month, dayOfMonth]) => formatDay(year, month, dayOfMonth));
    fc.assert(
      fc.property(
        slug,
        slug,
        fc.boolean(),
        day,
        (organisationSlug, divisionSlug, isByElection, pollingOn) => {
          const parts = { organisationSlug, divisionSlug, isByElection, pollingOn };
          const id = formatBallotId({ electionType: 'local', subtype: null, ...parts });
          expect(ballot(id)).toEqual({ id, electionType: 'local', subtype: null, ...parts });
        },
      ),
    );
  });
});

describe('an election id', () => {
  it('names the polls held together', () => {
    expect(getParsed(parseElectionId('local.derby.2027-05-06'))).toEqual({
      id: 'local.derby.2027-05-06',
      electionType: 'local',
      subtype: null,
      organisationSlug: 'derby',
      pollingOn: '2027-05-06',
    });
  });

  it('can be a ballot’s too, where a whole body votes at once', () => {
    expect(parseElectionId('mayor.watford.2026-05-07').ok).toBe(true);
    expect(parseBallotId('mayor.watford.2026-05-07').ok).toBe(true);
  });

  it('is not the id of a ballot, and the refusal says which election to name', () => {
    expect(parseElectionId('local.derby.abbey.by.2027-05-06')).toEqual({
      ok: false,
      code: 'IS_A_BALLOT_ID',
      message: '"local.derby.abbey.by.2027-05-06" names one ballot; its election is local.derby.2027-05-06.',
    });
  });
});

describe('Democracy Club’s candidates of May 2026', () => {
  const ELECTION_AND_BALLOT =
    /,([a-z]+\.[^,]*\d{4}-\d\d-\d\d),([a-z]+\.[^,]*\d{4}-\d\d-\d\d),(\d{4}-\d\d-\d\d),[tf],([tf]),/g;

  it('have ids that can all be read, written back, and traced to their election, day and by-election', ({
    skip,
  }) => {
    const candidates = findRealData('democracy-club/candidates-2026-05-07.csv');
    if (candidates === null) return skip(NO_REAL_DATA);
    const rows = [...candidates.matchAll(ELECTION_AND_BALLOT)];
    expect(rows).toHaveLength(10_642);
    expect(new Set(rows.map(([, , ballotId]) => ballotId)).size).toBe(1518);
    const wrong = rows.filter(([, electionId = '', ballotId = '', day, isByElection]) => {
      const parsed = parseBallotId(ballotId);
      return (
        !parsed.ok ||
        formatBallotId(parsed.value) !== ballotId ||
        electionIdOf(parsed.value) !== electionId ||
        parsed.value.pollingOn !== day ||
        parsed.value.isByElection !== (isByElection === 't') ||
        !parseElectionId(electionId).ok
      );
    });
    expect(wrong).toEqual([]);
  });

  it('have ids of 2018 beside them that can be read too', ({ skip }) => {
    const ballots = findRealData('democracy-club/ballot-id-to-gss-2018-05-03.csv');
    if (ballots === null) return skip(NO_REAL_DATA);
    const ids = ballots
      .trim()
      .split(/\r?\n/)
      .slice(1)
      .map((row) => row.split(',')[0] ?? '');
    expect(ids).toHaveLength(2752);
    expect(ids.filter((id) => !parseBallotId(id).ok)).toEqual([]);
  });
});
