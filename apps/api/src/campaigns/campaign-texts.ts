import { InputRefusedError } from '../editorial/edit-errors.ts';
import type { Missing } from '../editorial/not-ready-to-publish.ts';
import type { Campaign } from '../generated/prisma/client.ts';
import type { Audience } from '../generated/prisma/enums.ts';

type Said = { textEn: string | null; textCy: string | null; audience?: Audience };

/** A list of a campaign as a second person is shown it. */
export function told(list: readonly Said[] = []): string {
  return list
    .map(({ audience, textEn, textCy }) => [audience, textEn, textCy].filter(Boolean).join(': '))
    .join('\n');
}

/** Throws INPUT_REFUSED for a campaign without a title or a nation: even a draft has them. */
export function checkCampaign({
  titleEn,
  titleCy,
  nations,
}: Pick<Campaign, 'titleEn' | 'titleCy' | 'nations'>): void {
  if (!titleEn?.trim() && !titleCy?.trim())
    throw new InputRefusedError(['titleEn'], 'A campaign has a title in at least one language.');
  if (nations.length === 0)
    throw new InputRefusedError(['nations'], 'Say in which nations it is run: at least one.');
}

/** What a campaign lacks before readers may see it. Clauses may be missing: not every campaign has a model motion. */
export function findMissingOfCampaign(campaign: Campaign & { asks: readonly unknown[] }): Missing[] {
  const missing: Missing[] = [];
  if (!campaign.aimEn?.trim() && !campaign.aimCy?.trim())
    missing.push({ field: 'aimEn', message: 'What it wants is missing.' });
  if (campaign.asks.length === 0)
    missing.push({ field: 'asks', message: 'What it asks, and of whom, is missing: at least one ask.' });
  if (!Array.isArray(campaign.sources) || campaign.sources.length === 0)
    missing.push({ field: 'sources', message: 'Its sources are missing.' });
  return missing;
}
