import { readFileSync } from 'node:fs';
import { type DocumentNode, execute, parse, validate } from 'graphql';
import { z } from 'zod';
import { type Context, withDatabase } from '../graphql/context.ts';
import { publicSchema } from '../graphql/schema.ts';
import type { Visit } from './visit.ts';

/** A question to the record: an operation on the public schema, and the shape of its answer. */
export type RecordQuestion<Shape extends z.ZodType> = Readonly<{ document: DocumentNode; shape: Shape }>;

/** A text of the record with the language it is in, which may be the other one (R14). */
export const localisedText = z.object({ text: z.string(), lang: z.enum(['EN', 'CY']) });
export type LocalisedText = z.infer<typeof localisedText>;

/** Days as the schema writes them, YYYY-MM-DD. */
export const day = z.iso.date();

export const partialDate = z.object({ on: day, precision: z.enum(['DAY', 'MONTH', 'YEAR']) });

/** The codes of a vocabulary. */
export function codeOf<Code extends string>(vocabulary: Readonly<Record<Code, unknown>>) {
  return z.enum(Object.keys(vocabulary) as Code[]);
}

/** The file of the fragment Text: a text with its language. */
export const TEXT_FRAGMENT = new URL('text.graphql', import.meta.url);

/** Reads an operation and its fragments from `.graphql` files. Throws at once for one that does not fit the public schema. */
export function recordQuestion<Shape extends z.ZodType>(
  shape: Shape,
  ...files: readonly URL[]
): RecordQuestion<Shape> {
  const document = parse(files.map((file) => readFileSync(file, 'utf8')).join('\n'));
  const [error] = validate(publicSchema, document);
  if (error) throw new Error(`${files[0]?.pathname} does not fit the public schema: ${error.message}`);
  return { document, shape };
}

/**
 * Asks the record as any reader may: through the public schema, so that no page can show what a query would not (R7). Our own
 * documents need no limit of cost.
 */
export async function askRecord<Shape extends z.ZodType>(
  { document, shape }: RecordQuestion<Shape>,
  variableValues: Readonly<Record<string, unknown>>,
  { source, publisher, today }: Pick<Visit, 'source' | 'publisher' | 'today'>,
): Promise<z.infer<Shape>> {
  const context: Context = {
    viewer: { kind: 'reader' },
    today,
    publisher,
    maxComplexity: Number.MAX_SAFE_INTEGER,
  };
  const { data, errors } = await execute({
    schema: publicSchema,
    document,
    variableValues,
    contextValue: withDatabase(context, source.prisma),
  });
  if (errors?.[0]) throw errors[0].originalError ?? errors[0];
  return shape.parse(data);
}
