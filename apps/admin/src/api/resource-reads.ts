import type { RaRecord } from 'react-admin';
import type { Language } from '../generated/pledges/pledge-list.ts';

/** What a list asks for. The admin's lists come in the one order their documentation names, so there is no sort. */
export type ListQuestion = {
  page: number;
  perPage: number;
  filter: Readonly<Record<string, unknown>>;
  lang: Language;
  signal?: AbortSignal | undefined;
};

/** A page of a list: with the total, or, where the API counts none, with whether more follows. */
export type ListAnswer =
  | { data: RaRecord[]; total: number }
  | { data: RaRecord[]; pageInfo: { hasNextPage: boolean } };

/** How one resource is read; a resource leaves out what no view asks of it. */
export type ResourceReads = {
  list: (question: ListQuestion) => Promise<ListAnswer>;
  /** Those that are there, for the labels of references. */
  many?: (ids: string[], lang: Language, signal?: AbortSignal) => Promise<RaRecord[]>;
};

/** Words to search for, without space around them; undefined for none, which the API takes as everything. */
export function searchText(filter: ListQuestion['filter']): string | undefined {
  const { text } = filter;
  return typeof text === 'string' && text.trim() !== '' ? text.trim() : undefined;
}

/** The records of a `nodes` answer that are there: the API gives null in the place of the others. */
export function presentRecords<Node extends object>(
  nodes: readonly (Node | null)[],
): (Node & { id: string })[] {
  return nodes.filter((node): node is Node & { id: string } => node !== null && 'id' in node);
}
