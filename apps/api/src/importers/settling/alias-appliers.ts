import type { AliasAppliers } from '../../party-aliases/meaning.ts';
import { applyPartyAlias } from './apply-party-alias.ts';
import { findSaidByWords } from './said-by-words.ts';

/** How what files said follows from the meaning of an alias, whoever tells it. */
export const aliasAppliers: AliasAppliers = { toStatements: applyPartyAlias, findSaidByWords };
