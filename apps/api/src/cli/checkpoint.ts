import { parseArgs } from 'node:util';
import { formatDay } from '../calendar/day.ts';
import { publishCheckpoint } from '../change-log/publish-checkpoint.ts';
import type { Command } from './command.ts';
import { withRecord } from './with-record.ts';

/** Publishes today's checkpoint, as the daily job does. */
export const checkpointCommand: Command = {
  usage: 'checkpoint',
  summary: 'publishes the head of the change log for today, once a day',
  async run(input) {
    parseArgs({ args: input, options: {} });
    const outcome = await withRecord((prisma) => publishCheckpoint(prisma, new Date()));
    if (outcome === null) {
      console.log('Nothing was ever written to this record, so there is nothing to publish.');
      return 0;
    }
    const { on, sequence, hash } = outcome.checkpoint;
    console.log(
      `${formatDay(on)}: change set ${sequence}, ${hash} (${outcome.isNew ? 'published now' : 'published before'})`,
    );
    return 0;
  },
};
