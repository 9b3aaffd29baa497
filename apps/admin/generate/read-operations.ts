import { glob, readFile } from 'node:fs/promises';
import path from 'node:path';
import { buildSchema, Kind, parse, print, stripIgnoredCharacters, validate } from 'graphql';
import type { DocumentNode, FragmentDefinitionNode, GraphQLSchema } from 'graphql';

/** One `.graphql` file with exactly one operation, and the fragments it spreads from anywhere in the app. */
export type OperationFile = {
  /** From `src`, without its ending: `pledges/record-status`. */
  name: string;
  document: DocumentNode;
  /** The name of the operation, such as `RecordStatus`. */
  operationName: string;
  kind: 'query' | 'mutation';
  /** What is sent. */
  text: string;
};

/** Throws with the file and the first thing wrong when an operation does not fit the admin schema. */
export async function readOperations(
  schemaFile: string,
  sourceFolder: string,
): Promise<{ schema: GraphQLSchema; operations: OperationFile[] }> {
  const schema = buildSchema(await readFile(schemaFile, 'utf8'));
  const files = (await Array.fromAsync(glob('**/*.graphql', { cwd: sourceFolder }))).toSorted();
  const parsed = await Promise.all(
    files.map(async (file) => ({
      file,
      document: parse(await readFile(path.join(sourceFolder, file), 'utf8'), { noLocation: true }),
    })),
  );
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const { document } of parsed) {
    for (const node of document.definitions) {
      if (node.kind === Kind.FRAGMENT_DEFINITION) fragments.set(node.name.value, node);
    }
  }
  const operations: OperationFile[] = [];
  for (const { file, document } of parsed) {
    const [operation, second] = document.definitions.filter(
      (node) => node.kind === Kind.OPERATION_DEFINITION,
    );
    if (!operation) continue;
    if (!operation.name || second || operation.operation === 'subscription') {
      throw new Error(
        `apps/admin/src/${file}: write one query or mutation with a name, and fragments at most.`,
      );
    }
    const whole = withFragments(document, fragments);
    const [problem] = validate(schema, whole);
    if (problem) throw new Error(`apps/admin/src/${file}: ${problem.message}`);
    operations.push({
      name: file.replace(/\.graphql$/, ''),
      document: whole,
      operationName: operation.name.value,
      kind: operation.operation,
      text: stripIgnoredCharacters(print(whole)),
    });
  }
  return { schema, operations };
}

function withFragments(
  document: DocumentNode,
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
): DocumentNode {
  const definitions = [...document.definitions];
  // `definitions` grows while it is walked: a fragment may spread further fragments.
  for (const definition of definitions) {
    for (const [, name] of print(definition).matchAll(/\.\.\.(\w+)/g)) {
      const fragment = fragments.get(name ?? '');
      if (fragment && !definitions.includes(fragment)) definitions.push(fragment);
    }
  }
  return { kind: Kind.DOCUMENT, definitions };
}
