import { endorsementFilter } from '@wheatsheaf/schema/vocabulary/endorsement-filter.ts';
import { vocabularyEnum } from '../graphql/vocabulary-enum.ts';

export const EndorsementFilterType = vocabularyEnum(
  'EndorsementFilter',
  'Whom a list or count takes in.',
  endorsementFilter,
);
