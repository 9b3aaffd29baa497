import { createHash } from 'node:crypto';
import { glob, readFile } from 'node:fs/promises';
import path from 'node:path';
import { buildSchema, Kind, parse, print, stripIgnoredCharacters, validate } from 'graphql';
import type { DocumentNode, FragmentDefinitionNode, GraphQLSchema } from 'graphql';

/** One widget's question, with the fragments it uses, and nothing else, in its document. */
export type Operation = {
  /** The tag name, which is also the folder's and the file's. */
  tag: string;
  document: DocumentNode;
  /** The document without a needless character: what the server runs. */
  minified: string;
  /** SHA-256 of `minified` in hex: what the widget sends instead of it. */
  sha256: string;
};

/** Throws with the file and the first thing wrong when an operation does not fit the schema. */
export async function readOperations(
  schemaFile: string,
  sourceFolder: string,
): Promise<{ schema: GraphQLSchema; operations: Operation[] }> {
  const schema = buildSchema(await readFile(schemaFile, 'utf8'));
  const files = (await Array.fromAsync(glob('*/*.graphql', { cwd: sourceFolder }))).toSorted();
  const parsed = await Promise.all(
    files.map(async (file) => ({
      file,
      document: parse(await readFile(path.join(sourceFolder, file), 'utf8')),
    })),
  );
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const { document } of parsed) {
    for (const node of document.definitions) {
      if (node.kind === Kind.FRAGMENT_DEFINITION) fragments.set(node.name.value, node);
    }
  }
  const operations: Operation[] = [];
  for (const { file, document } of parsed) {
    if (!document.definitions.some((node) => node.kind === Kind.OPERATION_DEFINITION)) continue;
    const whole = withFragments(document, fragments);
    const [problem] = validate(schema, whole);
    if (problem) throw new Error(`packages/widgets/src/${file}: ${problem.message}`);
    const minified = stripIgnoredCharacters(print(whole));
    operations.push({
      tag: path.basename(file, '.graphql'),
      document: whole,
      minified,
      sha256: createHash('sha256').update(minified).digest('hex'),
    });
  }
  return { schema, operations };
}

function withFragments(
  document: DocumentNode,
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
): DocumentNode {
  const definitions = [...document.definitions];
  // `definitions` grows while it is walked: a fragment may use further fragments.
  for (const definition of definitions) {
    for (const [, name] of print(definition).matchAll(/\.\.\.(\w+)/g)) {
      const fragment = fragments.get(name ?? '');
      if (fragment && !definitions.includes(fragment)) definitions.push(fragment);
    }
  }
  return { kind: Kind.DOCUMENT, definitions };
}
