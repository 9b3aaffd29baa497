import DataLoader from 'dataloader';
import { builder } from '../graphql/builder.ts';
import { type Context, prismaOf } from '../graphql/context.ts';
import { langArgument, LocalisedText } from '../graphql/language.ts';
import { localisedOr } from '../language/localised.ts';
import { visiblePledge } from './pledge-visibility.ts';

const MAX_THEMES = 500;

export const ThemeType = builder.prismaNode('Theme', {
  subGraphs: ['Public', 'Admin'],
  id: { field: 'id', description: 'Opaque id, `the_…`.' },
  description: 'What a pledge is about. Two levels.',
  fields: (t) => ({
    slug: t.exposeString('slug', { description: 'Stable name for filters, unique among themes.' }),
    name: t.field({
      type: LocalisedText,
      args: langArgument,
      description: 'Its name.',
      resolve: (theme, { lang }) => localisedOr(theme.nameEn, theme.nameCy, lang, theme.slug),
    }),
    parent: t.relation('parent', {
      nullable: true,
      description: 'The wider theme. Null for one of the first level.',
    }),
    children: t.relation('children', {
      description: 'The themes below it, in the order of their slugs. Empty for one of the second level.',
      query: { orderBy: { slug: 'asc' } },
    }),
    pledgesCount: t.int({
      description:
        'How many pledges are of it or of the themes below it, each once: as many as `pledges(theme: …)` finds.',
      resolve: (theme, _args, context) => countLoader(context).load(theme.id),
    }),
    version: t.exposeInt('version', {
      subGraphs: ['Admin'],
      description: 'The version an edit must name (R8).',
    }),
  }),
});

builder.queryField('themes', (t) =>
  t.prismaField({
    type: [ThemeType],
    args: {
      isFirstLevel: t.arg.boolean({
        description: 'Only those of the first level, or only those of the second. Left out: both.',
      }),
    },
    description: `Themes in the order of their slugs, at most ${MAX_THEMES}.`,
    resolve: (query, _root, { isFirstLevel }, context) =>
      prismaOf(context).theme.findMany({
        ...query,
        where: typeof isFirstLevel === 'boolean' ? { parentId: isFirstLevel ? null : { not: null } } : {},
        orderBy: { slug: 'asc' },
        take: MAX_THEMES,
      }),
  }),
);

const loaders = new WeakMap<Context, DataLoader<string, number>>();

/** Counts by theme id: all that a request asks about at once. */
function countLoader(context: Context): DataLoader<string, number> {
  const loader = loaders.get(context) ?? makeLoader(context);
  loaders.set(context, loader);
  return loader;
}

function makeLoader(context: Context): DataLoader<string, number> {
  return new DataLoader(async (ids) => {
    const rows = await prismaOf(context).pledgeTheme.findMany({
      where: {
        pledge: visiblePledge(context.viewer),
        theme: { OR: [{ id: { in: [...ids] } }, { parentId: { in: [...ids] } }] },
      },
      select: { pledgeId: true, themeId: true, theme: { select: { parentId: true } } },
    });
    return ids.map((id) => {
      const within = rows.filter(({ themeId, theme }) => themeId === id || theme.parentId === id);
      return new Set(within.map(({ pledgeId }) => pledgeId)).size;
    });
  });
}
