import type {
  AddOfficeHoldingInput,
  DatePrecision,
  HoldingEndReason,
  HoldingStartReason,
} from '../generated/representatives/add-holding.ts';
import type { Say } from '../i18n/language.ts';
import { textOrNull } from '../ui/form/changes.ts';
import { ownProblem, type Problem } from '../ui/form/problem.ts';

/** What the form holds; an empty text is nothing chosen yet. */
export type HoldingFields = {
  person: string;
  post: string;
  from: string;
  fromPrecision: DatePrecision;
  startReason: HoldingStartReason;
  hasEnded: boolean;
  to: string;
  endReason: HoldingEndReason | '';
  sourceUrl: string;
  changeReason: string;
};

export function emptyHolding(personId: string): HoldingFields {
  return {
    person: personId,
    post: '',
    from: '',
    fromPrecision: 'DAY',
    startReason: 'ELECTED',
    hasEnded: false,
    to: '',
    endReason: '',
    sourceUrl: '',
    changeReason: '',
  };
}

/** What the API’s types ask for before it can be sent at all. */
export function checkHolding(values: HoldingFields, say: Say): Problem[] {
  return [
    ...(values.person === '' ? [ownProblem('person', say('representatives.add.personMissing'))] : []),
    ...(values.post === '' ? [ownProblem('post', say('representatives.add.postMissing'))] : []),
    ...(values.from === '' ? [ownProblem('from', say('representatives.add.fromMissing'))] : []),
    ...(values.hasEnded && values.to === '' ? [ownProblem('to', say('representatives.add.toMissing'))] : []),
  ];
}

export function holdingInput(values: HoldingFields): AddOfficeHoldingInput {
  const { person, post, from, fromPrecision, startReason, hasEnded, to, endReason, sourceUrl, changeReason } =
    values;
  return {
    person,
    post,
    from,
    fromPrecision,
    startReason,
    to: hasEnded ? to : null,
    endReason: hasEnded && endReason !== '' ? endReason : null,
    sourceUrl: textOrNull(sourceUrl.trim()),
    changeReason,
  };
}
