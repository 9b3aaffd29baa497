import type { GraphQLSchema } from 'graphql';
import { formatOperationTypes } from '../../../scripts/operation-types.ts';
import type { Operation } from '../../../scripts/operations.ts';

/** The text of `src/generated/<name>.ts`: the types of the variables and the answer, and the operation to ask by. */
export async function writeTypes(schema: GraphQLSchema, operation: Operation): Promise<string> {
  const { name, definition } = operation;
  const operationName = definition.name?.value ?? '';
  const answer = `${operationName}${definition.operation === 'query' ? 'Query' : 'Mutation'}`;
  const up = '../'.repeat(name.split('/').length);
  return [
    `/* Generated from src/${name}.graphql: edit that and run \`pnpm run generate\`. */`,
    `import type { Operation } from '${up}api/operation.ts';`,
    '',
    await formatOperationTypes(schema, operation),
    `export const ${operationName}: Operation<${answer}, ${answer}Variables> = {`,
    `  name: '${operationName}',`,
    `  text: ${JSON.stringify(operation.text)},`,
    '};',
    '',
  ].join('\n');
}
