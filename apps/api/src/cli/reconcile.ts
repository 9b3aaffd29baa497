import { parseArgs } from 'node:util';
import { todayInLondon } from '../calendar/day.ts';
import { compareCouncil, type CouncilComparison } from '../reconciliation/compare-council.ts';
import { formatComparison } from '../reconciliation/format-comparison.ts';
import { proposeMends } from '../reconciliation/propose-mends.ts';
import type { Command } from './command.ts';
import { getCouncil } from './import-options.ts';
import { withRecord } from './with-record.ts';

const USAGE = 'reconcile COUNCIL [--propose] [--json]';

/** Holds the record against results and imported lists for one council. Stdout carries the comparison alone. */
export const reconcileCommand: Command = {
  usage: USAGE,
  summary:
    'holds the record against results and lists of one council (slug or GSS code); --propose asks editors to mend it',
  async run(input) {
    const { values, positionals } = parseArgs({
      args: input,
      allowPositionals: true,
      options: { propose: { type: 'boolean' }, json: { type: 'boolean' } },
    });
    const [typed] = positionals;
    if (typed === undefined || positionals.length > 1) {
      console.error(`Name one council by its slug or GSS code.\nIt is typed: coop ${USAGE}`);
      return 2;
    }
    await withRecord(async (prisma) => {
      const council = await getCouncil(prisma, typed, null);
      const comparison = await compareCouncil(prisma, council.id, todayInLondon());
      console.log(
        values.json ? formatJson(comparison) : formatComparison(council.nameEn ?? council.slug, comparison),
      );
      if (values.propose) {
        const count = await proposeMends(prisma, comparison);
        console.error(`${count === 1 ? '1 new proposal' : `${count} new proposals`} for the editors.`);
      }
    });
    return 0;
  },
};

function formatJson({ asOf, sides, differences }: CouncilComparison): string {
  return JSON.stringify({
    asOf,
    sides: sides.map(({ side, statedOn, people }) => ({ side, statedOn, people })),
    differences,
  });
}
