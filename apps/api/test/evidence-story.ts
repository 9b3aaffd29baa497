import { afterAll, beforeAll, beforeEach } from 'vitest';
import { checkEvidenceLinks } from '../src/evidence/check-evidence-links.ts';
import { type Act, openActedSite } from './acted-site.ts';
import type { TestDatabase } from './database.ts';
import { day, given } from './given.ts';

type ActedSite = Awaited<ReturnType<typeof openActedSite>>;

/** A published pledge whose evidence links to an acted site. What the site acts and was asked is forgotten between tests. */
export function evidenceStory(database: TestDatabase) {
  const story = { check, evidenceAt, evidenceOn, linkOf } as {
    site: ActedSite;
    check: typeof check;
    evidenceAt: typeof evidenceAt;
    evidenceOn: typeof evidenceOn;
    linkOf: typeof linkOf;
  };
  let publishedPledge: string;
  let count = 0;

  beforeAll(async () => {
    story.site = await openActedSite();
    const { council, manifesto, pledge } = given(database.prisma);
    publishedPledge = (await pledge(await manifesto((await council()).id))).id;
  });
  afterAll(() => story.site.close());
  beforeEach(() => {
    story.site.pages.clear();
    story.site.asked.length = 0;
  });

  /** Evidence with a link, of the published pledge unless told otherwise. Returns its id. */
  async function evidenceAt(url: string, fields: { contentHash?: string } = {}, pledgeId = publishedPledge) {
    const { evidence } = await database.prisma.statusUpdate.create({
      data: {
        pledgeId,
        kind: 'NOTE',
        effectiveOn: day('2024-01-01'),
        summaryEn: 'Something happened.',
        evidence: { create: { type: 'COUNCIL_REPORT', url, ...fields } },
      },
      include: { evidence: true },
    });
    return evidence[0]?.id ?? '';
  }

  /** A page at a path of its own that acts so, and evidence that links to it. */
  async function evidenceOn(act: Act, fields: { contentHash?: string } = {}) {
    const path = `/report-${(count += 1)}`;
    story.site.pages.set(path, act);
    const url = story.site.at(path);
    return { path, url, id: await evidenceAt(url, fields) };
  }

  /** Follows one link on a day, as a run that looks at nothing else. */
  async function check(url: string, on = '2026-11-22', stop = new AbortController().signal) {
    return checkEvidenceLinks(
      database.prisma,
      { limit: 10, url },
      { manners: story.site.manners, stop, now: () => day(on) },
    );
  }

  /** What is known of a link now. */
  async function linkOf(evidenceId: string) {
    return database.prisma.evidenceLink.findUniqueOrThrow({ where: { evidenceId } });
  }

  return story;
}
