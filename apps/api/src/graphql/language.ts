import type { Localised } from '../language/localised.ts';
import { builder } from './builder.ts';

export const Language = builder.enumType('Language', {
  subGraphs: ['Public', 'Admin'],
  description: 'A language of the record.',
  values: {
    EN: { description: 'English.' },
    CY: { description: 'Welsh (Cymraeg).' },
  } as const,
});

export const LocalisedText = builder.objectRef<Localised>('LocalisedText').implement({
  subGraphs: ['Public', 'Admin'],
  description:
    'A text in the language asked for, or in the other one when that is missing. `lang` says which one it is.',
  fields: (t) => ({
    text: t.exposeString('text', { description: 'Plain text, no markup.' }),
    lang: t.field({
      type: Language,
      description: 'The language `text` is in.',
      resolve: (localised) => localised.lang,
    }),
  }),
});

/** The `lang` argument of every text field. */
export const langArgument = builder.args((t) => ({
  lang: t.field({ type: Language, required: true, defaultValue: 'EN', description: 'The language wanted.' }),
}));
