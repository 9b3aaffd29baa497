import type { GraphQLSchema } from 'graphql';
import { formatOperationTypes } from '../../../scripts/operation-types.ts';
import type { Operation } from '../../../scripts/operations.ts';
import { hashDocument } from './trusted-documents.ts';

/** The text of `src/generated/<tag>.ts`: the types of the question and its answer, and the hash to ask by. */
export async function writeTypes(schema: GraphQLSchema, operation: Operation): Promise<string> {
  return [
    `/* Generated from src/${operation.name}.graphql: edit that and run \`pnpm run generate\`. */`,
    await formatOperationTypes(schema, operation),
    '/** SHA-256 of the trusted document (packages/schema/trusted-documents.json). */',
    `export const DOCUMENT = '${hashDocument(operation.text)}';`,
    '',
  ].join('\n');
}
