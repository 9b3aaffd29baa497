import { builder } from './builder.ts';

/**
 * A GraphQL enum from a vocabulary: its codes are the values, their meanings the descriptions. Public unless told otherwise, for words
 * are no records.
 */
export function vocabularyEnum<Code extends string>(
  name: string,
  description: string,
  vocabulary: Readonly<Record<Code, { meaning: string }>>,
) {
  const values = Object.fromEntries(
    Object.entries<{ meaning: string }>(vocabulary).map(([code, { meaning }]) => [
      code,
      { value: code as Code, description: meaning },
    ]),
  ) as Record<Code, { value: Code; description: string }>;
  return builder.enumType(name, { subGraphs: ['Public', 'Admin'], description, values });
}
