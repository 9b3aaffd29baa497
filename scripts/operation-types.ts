import { codegen } from '@graphql-codegen/core';
import * as typescriptOperations from '@graphql-codegen/typescript-operations';
import { type GraphQLSchema, parse, printSchema } from 'graphql';
import type { Operation } from './operations.ts';

/** TypeScript of an operation's variables and answer, as they stand in JSON: ids, days and instants are strings. */
export async function formatOperationTypes(
  schema: GraphQLSchema,
  { name, document }: Operation,
): Promise<string> {
  return codegen({
    filename: `${name}.ts`,
    schema: parse(printSchema(schema)),
    documents: [{ location: name, document }],
    config: {
      enumsAsTypes: true,
      nonOptionalTypename: false,
      skipTypename: true,
      inlineFragmentTypes: 'inline',
      scalars: { ID: 'string', Date: 'string', DateTime: 'string' },
    },
    plugins: [{ typescriptOperations: {} }],
    pluginMap: { typescriptOperations },
  });
}
