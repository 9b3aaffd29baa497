import { glob, readFile } from 'node:fs/promises';
import path from 'node:path';
import { buildSchema, Kind, parse, print, stripIgnoredCharacters, validate } from 'graphql';
import type { DocumentNode, FragmentDefinitionNode, GraphQLSchema, OperationDefinitionNode } from 'graphql';

/** The one operation of a `.graphql` file, with the fragments it spreads from any file beside it. */
export type Operation = {
  /** From the folder, without its ending: `pledges/record-status`. */
  name: string;
  definition: OperationDefinitionNode;
  document: DocumentNode;
  /** The document without a needless character: what is sent, or hashed. */
  text: string;
};

/**
 * Reads the operations below a folder and holds each against a printed schema. Files may hold fragments only. Throws with the file and
 * the first thing wrong.
 */
export async function readOperations(
  schemaFile: string,
  folder: string,
): Promise<{ schema: GraphQLSchema; operations: Operation[] }> {
  const schema = buildSchema(await readFile(schemaFile, 'utf8'));
  const files = (await Array.fromAsync(glob('**/*.graphql', { cwd: folder }))).toSorted();
  const parsed = await Promise.all(
    files.map(async (file) => ({
      file,
      document: parse(await readFile(path.join(folder, file), 'utf8'), { noLocation: true }),
    })),
  );
  const fragments = new Map(
    parsed
      .flatMap(({ document }) => document.definitions)
      .filter((node) => node.kind === Kind.FRAGMENT_DEFINITION)
      .map((node) => [node.name.value, node]),
  );
  const operations: Operation[] = [];
  for (const { file, document } of parsed) {
    const [definition, second] = document.definitions.filter(
      (node) => node.kind === Kind.OPERATION_DEFINITION,
    );
    if (!definition) continue;
    if (!definition.name || second || definition.operation === 'subscription') {
      throw new Error(
        `${path.join(folder, file)}: write one query or mutation with a name, and fragments at most.`,
      );
    }
    const whole = withFragments(document, fragments);
    const [problem] = validate(schema, whole);
    if (problem) throw new Error(`${path.join(folder, file)}: ${problem.message}`);
    operations.push({
      name: file.replace(/\.graphql$/, ''),
      definition,
      document: whole,
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
