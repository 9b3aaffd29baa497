import { codegen } from '@graphql-codegen/core';
import * as typescriptOperations from '@graphql-codegen/typescript-operations';
import { parse, printSchema } from 'graphql';
import type { GraphQLSchema } from 'graphql';
import type { Operation } from './read-operations.ts';

/** The text of `src/generated/<tag>.ts`: the types of the question and its answer, and the hash to ask by. */
export async function writeTypes(schema: GraphQLSchema, operation: Operation): Promise<string> {
  const types = await codegen({
    filename: `${operation.tag}.ts`,
    schema: parse(printSchema(schema)),
    documents: [{ location: operation.tag, document: operation.document }],
    config: {
      skipTypename: true,
      enumsAsTypes: true,
      inlineFragmentTypes: 'inline',
      scalars: { ID: 'string', Date: 'string', DateTime: 'string' },
    },
    plugins: [{ typescriptOperations: {} }],
    pluginMap: { typescriptOperations },
  });
  return [
    `/* Generated from src/${operation.tag}/${operation.tag}.graphql: edit that and run \`pnpm run generate\`. */`,
    types,
    '/** SHA-256 of the trusted document (packages/schema/trusted-documents.json). */',
    `export const DOCUMENT = '${operation.sha256}';`,
    '',
  ].join('\n');
}
