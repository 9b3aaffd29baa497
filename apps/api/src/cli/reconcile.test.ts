import { beforeAll, describe, expect, it } from 'vitest';
import { commandLine } from '../../test/command-line.ts';
import { testDatabase } from '../../test/database.ts';
import { poll, table, take } from '../../test/files-about-a-ward.ts';
import { given } from '../../test/given.ts';
import { reconcileCommand } from './reconcile.ts';

const database = testDatabase();
const coop = commandLine(database, reconcileCommand);

const proposals = () => database.prisma.proposal.findMany({ orderBy: { key: 'asc' } });

beforeAll(async () => {
  await given(database.prisma).council('aldermere');
  const files = [
    poll('2023-05-04', [1, 'Jo BOTH'], [2, 'Sol SOLO'], [3, 'Gone AWAY']),
    table('2025-06-01', ['Jo Both'], ['Sol Solo'], ['Una Usual']),
    table('2026-06-01', ['Joanna Both'], ['Sol Solo', 'Labour', 'Weir'], ['Una Usual']),
  ];
  for (const file of files) await take(database, file);
});

describe('coop reconcile', () => {
  it.each([
    ['without a council', []],
    ['with two', ['aldermere', 'birchwick']],
    ['with an option that it does not have', ['aldermere', '--apply']],
  ])('is wrongly typed %s', async (_, input) => {
    const { exitCode, stdout, stderr } = await coop.run(...input);
    expect([exitCode, stdout]).toEqual([2, '']);
    expect(stderr).toContain('It is typed: coop reconcile COUNCIL [--propose] [--json]');
  });

  it('refuses a council that the record does not have, and says how to name one', async () => {
    const { exitCode, stdout, stderr } = await coop.run('nowhere', '--propose');
    expect([exitCode, stdout]).toEqual([1, '']);
    expect(stderr).toContain('Name a council by its slug or GSS code, such as trafford or E08000009.');
  });

  it('prints a line a difference, and asks nobody anything', async () => {
    const before = await proposals();
    const { exitCode, stdout, stderr } = await coop.run('aldermere');
    expect([exitCode, stderr]).toEqual([0, '']);
    const [council, ...lines] = stdout.trimEnd().split('\n');
    expect(council).toMatch(/ on \d{4}-\d\d-\d\d$/);
    expect(lines).toContainEqual(expect.stringContaining('3, of 2026-06-01'));
    expect(lines).toContainEqual(expect.stringMatching(/Gone AWAY|Gone Away/));
    expect(await proposals()).toEqual(before);
  });

  it('prints one object on one line with --json, of the same differences', async () => {
    const { exitCode, stdout, stderr } = await coop.run('aldermere', '--json');
    expect([exitCode, stderr]).toEqual([0, '']);
    expect(stdout.trimEnd()).not.toContain('\n');
    const told = JSON.parse(stdout);
    expect(Object.keys(told)).toEqual(['asOf', 'sides', 'differences']);
    expect(told.sides.map(({ side }: { side: string }) => side)).toContain('COUNCIL');
    const { stdout: words } = await coop.run('aldermere');
    expect(words.trimEnd().split('\n')).toHaveLength(1 + told.sides.length + told.differences.length);
  });

  it('puts the differences that can be mended before editors with --propose, each once', async () => {
    const before = (await proposals()).length;
    const { stdout } = await coop.run('aldermere', '--json');
    const first = await coop.run('aldermere', '--propose', '--json');
    expect([first.exitCode, first.stdout]).toEqual([0, stdout]);
    const made = (await proposals()).length - before;
    expect(made).toBeGreaterThan(0);
    expect(first.stderr).toBe(`${made === 1 ? '1 new proposal' : `${made} new proposals`} for the editors.`);
    const again = await coop.run('aldermere', '--propose');
    expect(again.stderr).toBe('0 new proposals for the editors.');
    expect(await proposals()).toHaveLength(before + made);
  });
});
