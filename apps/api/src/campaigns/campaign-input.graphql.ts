import { builder } from '../graphql/builder.ts';
import { AudienceType } from './campaign.graphql.ts';

export const AskInputType = builder.inputType('CampaignAskInput', {
  description: 'What is asked of one audience.',
  fields: (t) => ({
    audience: t.field({ type: AudienceType, required: true, description: 'Of whom.' }),
    textEn: t.string({ description: 'What is asked, in English. One language is enough.' }),
    textCy: t.string({ description: 'What is asked, in Welsh.' }),
  }),
});

/** The words of an ask or a clause as the use-cases take them: a language left out is null. */
export function parseTexts({ textEn, textCy }: { textEn?: string | null; textCy?: string | null }) {
  return { textEn: textEn ?? null, textCy: textCy ?? null };
}
