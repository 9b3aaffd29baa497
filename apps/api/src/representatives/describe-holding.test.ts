import { describe, expect, it } from 'vitest';
import { describeHolding, type HoldingFacts, type PartyName } from './describe-holding.ts';

const LABOUR: PartyName = { id: 'labour', en: 'Labour', cy: 'Llafur', isCoOperative: false };
const LOCALS: PartyName = { id: 'locals', en: 'Aldermere Locals', cy: null, isCoOperative: false };
const CO_OP: PartyName = { id: 'co-op', en: 'Co-operative', cy: null, isCoOperative: true };

const told = (facts: Partial<HoldingFacts>, lang: 'EN' | 'CY' = 'EN') =>
  describeHolding(
    {
      role: 'COUNCILLOR',
      standingParty: null,
      isStandingJoint: false,
      affiliation: 'UNKNOWN',
      endorsement: null,
      ...facts,
    },
    lang,
  );

describe('the description of who holds an office', () => {
  it.each<{ when: string; facts: Partial<HoldingFacts>; en: string; cy: string }>([
    {
      when: 'an official candidate of whom no party is known',
      facts: { endorsement: 'OFFICIAL_NO_LABEL' },
      en: 'Councillor, official candidate of the Co-operative Party',
      cy: 'Cynghorydd, ymgeisydd swyddogol y Blaid Gydweithredol',
    },
    {
      when: 'an official candidate who sits elsewhere now',
      facts: { standingParty: LOCALS, affiliation: LABOUR, endorsement: 'OFFICIAL_NO_LABEL' },
      en: 'Councillor, official candidate of the Co-operative Party, elected as Aldermere Locals, now sits as Labour',
      cy: '',
    },
    {
      when: 'somebody supported who sits elsewhere now',
      facts: { standingParty: LABOUR, affiliation: LOCALS, endorsement: 'SUPPORTED' },
      en: 'Councillor, elected as Labour, now sits as Aldermere Locals, supported by the Co-operative Party',
      cy: '',
    },
    {
      when: 'who stood for the Co-operative Party alone',
      facts: { standingParty: CO_OP, endorsement: 'JOINT_BALLOT' },
      en: 'Co-operative Party councillor',
      cy: 'Cynghorydd y Blaid Gydweithredol',
    },
    {
      when: 'who stood for it alone and sits elsewhere now',
      facts: { standingParty: CO_OP, affiliation: LABOUR, endorsement: 'JOINT_BALLOT' },
      en: 'Councillor, elected for the Co-operative Party, now sits as Labour',
      cy: 'Cynghorydd, etholwyd dros y Blaid Gydweithredol, bellach yn eistedd fel Llafur',
    },
    {
      when: 'who stood for both',
      facts: { standingParty: LABOUR, isStandingJoint: true, endorsement: 'JOINT_BALLOT' },
      en: 'Labour and Co-operative councillor',
      cy: 'Cynghorydd Llafur a’r Blaid Gydweithredol',
    },
    {
      when: 'who stood for both, whose joint endorsement is over, and who stays in Labour',
      facts: { standingParty: LABOUR, isStandingJoint: true, affiliation: LABOUR },
      en: 'Councillor, elected as Labour and Co-operative, now sits as Labour',
      cy: 'Cynghorydd, etholwyd fel Llafur a’r Blaid Gydweithredol, bellach yn eistedd fel Llafur',
    },
    {
      when: 'who stood for both, whose joint endorsement is over, and whose party now is not known',
      facts: { standingParty: LABOUR, isStandingJoint: true },
      en: 'Councillor, elected as Labour and Co-operative',
      cy: 'Cynghorydd, etholwyd fel Llafur a’r Blaid Gydweithredol',
    },
    {
      when: 'who stood for both, lost the joint endorsement and is supported',
      facts: { standingParty: LABOUR, isStandingJoint: true, endorsement: 'SUPPORTED' },
      en: 'Councillor, elected as Labour and Co-operative, supported by the Co-operative Party',
      cy: 'Cynghorydd, etholwyd fel Llafur a’r Blaid Gydweithredol, gyda chefnogaeth y Blaid Gydweithredol',
    },
    {
      when: 'who stood for Labour and sits as an independent now',
      facts: { standingParty: LABOUR, affiliation: 'NONE' },
      en: 'Councillor, elected as Labour, now sits as an independent',
      cy: 'Cynghorydd, etholwyd fel Llafur, bellach yn eistedd fel aelod annibynnol',
    },
    {
      when: 'who stood for both, is endorsed by the label still and sits as an independent now',
      facts: {
        standingParty: LABOUR,
        isStandingJoint: true,
        affiliation: 'NONE',
        endorsement: 'JOINT_BALLOT',
      },
      en: 'Councillor, elected as Labour and Co-operative, now sits as an independent',
      cy: 'Cynghorydd, etholwyd fel Llafur a’r Blaid Gydweithredol, bellach yn eistedd fel aelod annibynnol',
    },
    {
      when: 'who stood for the Co-operative Party alone and sits as an independent now',
      facts: { standingParty: CO_OP, affiliation: 'NONE', endorsement: 'JOINT_BALLOT' },
      en: 'Councillor, elected for the Co-operative Party, now sits as an independent',
      cy: 'Cynghorydd, etholwyd dros y Blaid Gydweithredol, bellach yn eistedd fel aelod annibynnol',
    },
    {
      when: 'an independent of whom no ballot paper is known, whom the Party supports',
      facts: { affiliation: 'NONE', endorsement: 'SUPPORTED' },
      en: 'Councillor, supported by the Co-operative Party',
      cy: 'Cynghorydd, gyda chefnogaeth y Blaid Gydweithredol',
    },
    ...([null, 'SUPPORTED', 'OFFICIAL_NO_LABEL', 'JOINT_BALLOT'] as const).map((endorsement) => ({
      when: `who stood for both and sits elsewhere now, endorsed: ${endorsement ?? 'no longer'}`,
      facts: { standingParty: LABOUR, isStandingJoint: true, affiliation: LOCALS, endorsement },
      en: `Councillor, ${endorsement === 'OFFICIAL_NO_LABEL' ? 'official candidate of the Co-operative Party, ' : ''}elected as Labour and Co-operative, now sits as Aldermere Locals${endorsement === 'SUPPORTED' ? ', supported by the Co-operative Party' : ''}`,
      cy: '',
    })),
  ])('tells of $when all that is known, and one language at a time (R14)', ({ facts, en, cy }) => {
    expect(told(facts)).toEqual({ text: en, lang: 'EN' });
    expect(told(facts, 'CY')).toEqual(cy === '' ? { text: en, lang: 'EN' } : { text: cy, lang: 'CY' });
  });
});
