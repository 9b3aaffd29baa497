import { addDays } from '../calendar/day.ts';
import { dayOf, onDay } from '../graphql/as-of.ts';
import { builder } from '../graphql/builder.ts';
import { prismaOf } from '../graphql/context.ts';
import { isThereOn } from '../organisations/life.ts';
import { type CountedAdoption, countedAdoptionsLoader } from './adoption-loaders.graphql.ts';
import { findAdoptionStanding, isAdopted } from './adoption-standing.ts';
import { CampaignType } from './campaign.graphql.ts';
import { visibleCampaign } from './campaign-visibility.ts';

type AdoptionCounts = {
  adopted: number;
  inspired: number;
  referred: number;
  lapsed: number;
  abolished: number;
  withdrawn: number;
};

const AdoptionCountsType = builder.objectRef<AdoptionCounts>('AdoptionCounts').implement({
  subGraphs: ['Public', 'Admin'],
  description:
    'How many councils did what about a campaign, of those in the record that were there on the day; each council once, by its furthest dealing.',
  fields: (t) => ({
    adopted: t.exposeInt('adopted', { description: 'Passed, passed with amendments, signed, or reporting.' }),
    inspired: t.exposeInt('inspired', {
      description: 'Passed something of their own, inspired by it; not among those that adopted it.',
    }),
    referred: t.exposeInt('referred', {
      description: 'Sent it to a committee; not among those that adopted it.',
    }),
    lapsed: t.exposeInt('lapsed', {
      description: 'Adopted it, and their report is over 18 months late; not among those that adopted it.',
    }),
    abolished: t.exposeInt('abolished', {
      description:
        'Councils that had adopted it when they were abolished: a footnote, in no other count. Their successors count where they adopted it themselves.',
    }),
    withdrawn: t.exposeInt('withdrawn', {
      description:
        'Councils of which an adoption was withdrawn from the record, whatever the day asked about: the footnote, in no other count.',
    }),
  }),
});

builder.prismaObjectField(CampaignType, 'counts', (t) =>
  t.field({
    type: AdoptionCountsType,
    subGraphs: ['Public', 'Admin'],
    args: {
      asOf: t.arg({
        type: 'Date',
        description: 'The day asked about. Left out: the day of the list it is in, or today.',
      }),
    },
    description: 'What councils did about it, counted from dated rows for any day.',
    resolve: async (campaign, { asOf }, context) =>
      countAdoptions(
        await countedAdoptionsLoader(context).load(campaign.id),
        asOf ?? dayOf(campaign, context),
      ),
  }),
);

builder.queryField('campaign', (t) =>
  t.prismaField({
    type: 'Campaign',
    nullable: true,
    args: {
      slug: t.arg.string({ required: true, description: 'Its slug.' }),
      asOf: t.arg({ type: 'Date', description: 'The day asked about. Left out: today.' }),
    },
    description: 'One campaign. Null when no public one has that slug.',
    resolve: async (query, _root, { slug, asOf }, context) => {
      const campaign = await prismaOf(context).campaign.findFirst({
        ...query,
        where: { slug, ...visibleCampaign(context.viewer) },
      });
      return campaign && onDay(campaign, asOf ?? context.today);
    },
  }),
);

/** Each council once. What is withdrawn is in no count but its own. */
function countAdoptions(adoptions: readonly CountedAdoption[], asOf: Date): AdoptionCounts {
  const standing = adoptions.filter(({ state }) => state === 'PUBLISHED');
  const states = standing.flatMap((adoption) => {
    const found = isThereOn(adoption.council, asOf) ? findAdoptionStanding(adoption, asOf) : null;
    return found ? [{ councilId: adoption.councilId, state: found.state }] : [];
  });
  const abolished = standing.filter((adoption) => {
    const { dissolvedOn } = adoption.council;
    if (dissolvedOn === null || dissolvedOn > asOf) return false;
    const last = findAdoptionStanding(adoption, addDays(dissolvedOn, -1));
    return last !== null && isAdopted(last.state);
  });
  const adopted = councilsIn(states.filter(({ state }) => isAdopted(state)));
  const others = (wanted: string) =>
    councilsIn(states.filter(({ state, councilId }) => state === wanted && !adopted.has(councilId)));
  return {
    adopted: adopted.size,
    inspired: others('INSPIRED').size,
    referred: others('REFERRED').size,
    lapsed: others('LAPSED').size,
    abolished: councilsIn(abolished).size,
    withdrawn: councilsIn(adoptions.filter(({ state }) => state === 'WITHDRAWN')).size,
  };
}

function councilsIn(states: readonly { councilId: string }[]): Set<string> {
  return new Set(states.map(({ councilId }) => councilId));
}
