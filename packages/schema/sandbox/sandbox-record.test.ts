import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { sandboxRecord } from './sandbox-record.ts';

const readme = readFileSync(new URL('README.md', import.meta.url), 'utf8');
const files = readdirSync(import.meta.dirname);

describe('the sandbox record', () => {
  it('has each part in a file of its name, told in the README', () => {
    for (const { name } of sandboxRecord) {
      expect.soft(files).toContain(`${name}.ts`);
      expect.soft(readme).toContain(`\`${name}.ts\``);
    }
  });

  it('leaves no file of a part out', () => {
    const parts = files.filter(
      (file) =>
        /^[a-z-]+\.ts$/.test(file) &&
        readFileSync(new URL(file, import.meta.url), 'utf8').includes(': RecordPart = {'),
    );
    expect(parts.toSorted()).toEqual(sandboxRecord.map(({ name }) => `${name}.ts`).toSorted());
  });

  it('names every councillor, local party and pledge in the README', () => {
    const people = sandboxRecord
      .flatMap((part) => part.holdings ?? [])
      .filter(({ post }) => post.startsWith('aldermere-'));
    const pledges = sandboxRecord.flatMap((part) => part.pledges ?? []);
    for (const { person } of people) expect.soft(readme).toContain(`\`${person}\``);
    for (const { manifesto, reference } of pledges.filter(
      (pledge) => pledge.manifesto !== 'aldermere-labour-2019',
    )) {
      expect.soft(readme, `${manifesto}/${reference}`).toContain(reference);
    }
  });

  it('has the councillors of Aldermere that the README counts', () => {
    const holdings = sandboxRecord
      .flatMap((part) => part.holdings ?? [])
      .filter(({ post, to }) => post.startsWith('aldermere-') && to === undefined);
    const candidacies = sandboxRecord.flatMap((part) => part.candidacies ?? []);
    const joint = holdings.filter(({ person, wonAt }) =>
      candidacies.some(
        ({ ballot, person: who, standing }) =>
          ballot === wonAt && who === person && standing.adjuncts?.includes('co-operative-party'),
      ),
    );
    expect({ anyone: holdings.length, joint: joint.length }).toEqual({ anyone: 15, joint: 8 });
    expect(sandboxRecord.flatMap((part) => part.endorsements ?? []).map(({ kind }) => kind)).toEqual([
      'SUPPORTED',
      'OFFICIAL_NO_LABEL',
    ]);
  });

  it('names no address but those of example.org', () => {
    const told = JSON.stringify(sandboxRecord);
    for (const [address] of told.matchAll(/https?:\/\/[^"\\ ]+/g))
      expect.soft(address).toMatch(/^https:\/\/example\.org\//);
    for (const [email] of told.matchAll(/[\w.-]+@[\w.-]+/g)) expect.soft(email).toMatch(/@example\.org$/);
  });

  it('never copies one language into the other', () => {
    const copied: string[] = [];
    JSON.stringify(sandboxRecord, (_key, value: unknown) => {
      const text = value as { en?: string; cy?: string } | null;
      if (typeof text === 'object' && text?.en !== undefined && text.en === text.cy) copied.push(text.en);
      return value;
    });
    expect(copied).toEqual([]);
  });
});
