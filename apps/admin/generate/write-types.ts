import { codegen } from '@graphql-codegen/core';
import * as typescriptOperations from '@graphql-codegen/typescript-operations';
import { parse, printSchema } from 'graphql';
import type { GraphQLSchema } from 'graphql';
import type { OperationFile } from './read-operations.ts';

/** The text of `src/generated/<name>.ts`: the types of the variables and the answer, and the operation to ask by. */
export async function writeTypes(schema: GraphQLSchema, operation: OperationFile): Promise<string> {
  const { name, operationName, kind } = operation;
  const types = await codegen({
    filename: `${name}.ts`,
    schema: parse(printSchema(schema)),
    documents: [{ location: name, document: operation.document }],
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
  const answer = `${operationName}${kind === 'query' ? 'Query' : 'Mutation'}`;
  const up = '../'.repeat(name.split('/').length);
  return [
    `/* Generated from src/${name}.graphql: edit that and run \`pnpm run generate\`. */`,
    `import type { Operation } from '${up}api/operation.ts';`,
    '',
    types,
    `export const ${operationName}: Operation<${answer}, ${answer}Variables> = {`,
    `  name: '${operationName}',`,
    `  text: ${JSON.stringify(operation.text)},`,
    '};',
    '',
  ].join('\n');
}
