import { confidence } from '@wheatsheaf/schema/vocabulary/confidence.ts';
import { vocabularyEnum } from '../graphql/vocabulary-enum.ts';

export const PostcodeConfidenceType = vocabularyEnum(
  'PostcodeConfidence',
  'How surely a postcode belongs to an area.',
  confidence,
);
