import type { ImprintScope } from '../vocabulary/imprint-scope.ts';
import type { Nation } from '../vocabulary/nation.ts';
import type { PromoterKind } from '../vocabulary/promoter-kind.ts';
import type { EnglishText, Text } from './text.ts';
import type { WrittenDay } from './written-date.ts';

/** Who promotes what is shown of a local party, in a nation or at an election, beside the publisher (R13). The address is an office or PO Box. It is its own source: the promoter states it. */
export type ImprintEntry = Readonly<{
  scope: ImprintScope;
  /** For scope PARTY. */
  organisation?: string;
  /** For scope NATION. */
  nation?: Nation;
  /** For scope ELECTION: the election's id. */
  election?: string;
  promoter: Readonly<{ kind: PromoterKind; name: string }>;
  address: EnglishText;
  onBehalfOf?: Text;
  from: WrittenDay;
  to?: WrittenDay;
}>;
