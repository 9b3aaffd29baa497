import { writeChangeSet } from '../src/editorial/write-change-set.ts';
import type { PrismaClient } from '../src/generated/prisma/client.ts';

type Ids = { openPledge: string; openPerson: string; hiddenPerson: string };

/** Change sets in which a secret lies beside what is public: in what was a draft once, in fields and records that nobody sees, in the notes. */
export async function plantChanges(prisma: PrismaClient, ids: Ids, secret: string): Promise<void> {
  const { recordVersion, note } = {
    recordVersion: 1,
    note: { actorId: secret, channel: 'admin' as const, reason: secret },
  };
  const write = (revisions: Parameters<typeof writeChangeSet>[1]['revisions']) =>
    writeChangeSet(prisma, { ...note, revisions });
  const pledge = { recordType: 'Pledge' as const, recordId: ids.openPledge, recordVersion };
  await write([{ ...pledge, before: null, after: { titleEn: secret, state: 'DRAFT' } }]);
  await write([
    {
      ...pledge,
      before: { titleEn: secret, state: 'DRAFT' },
      after: { titleEn: `${secret} again`, state: 'DRAFT' },
    },
  ]);
  await write([
    {
      ...pledge,
      before: { titleEn: secret, state: 'DRAFT' },
      after: {
        titleEn: 'Open pledge',
        leadPersonId: ids.hiddenPerson,
        internalNote: secret,
        state: 'PUBLISHED',
      },
    },
  ]);
  await write([
    {
      recordType: 'Person',
      recordId: ids.hiddenPerson,
      recordVersion,
      before: null,
      after: { name: secret, slug: secret, state: 'PUBLISHED' },
    },
    {
      recordType: 'Person',
      recordId: ids.openPerson,
      recordVersion,
      before: null,
      after: { name: 'Open Example', state: 'PUBLISHED' },
    },
    {
      recordType: 'ContactPoint',
      recordId: ids.openPerson,
      recordVersion: null,
      before: { value: secret },
      after: null,
    },
    {
      recordType: 'Endorsement',
      recordId: ids.openPerson,
      recordVersion: null,
      before: null,
      after: { kind: 'SUPPORTED', sources: [{ url: secret }] },
    },
  ]);
}
