import { formatGlobalId } from '@wheatsheaf/schema/identifiers/global-id.ts';
import type { PrismaClient } from '../src/generated/prisma/client.ts';
import type { EditorRole } from '../src/generated/prisma/enums.ts';
import { askAdmin } from './ask.ts';
import { given } from './given.ts';

const SOURCES = [{ url: 'https://example.org/manifesto', publisher: 'Aldermere Labour group' }];

// oxlint-disable-next-line typescript/no-explicit-any -- a test reads whatever it asked for
type Result = any;

/** A draft manifesto made through the admin API, with what a test does to it. */
export async function manifestoStory(prisma: PrismaClient, role: EditorRole = 'NATIONAL_ADMIN') {
  const story = given(prisma);
  const council = await story.council();
  const owner = await prisma.organisation.create({
    data: {
      kind: 'COUNCIL_GROUP',
      slug: `group-of-${council.slug}`,
      nameEn: 'Labour group',
      parentId: council.id,
      state: 'PUBLISHED',
    },
  });
  const editor = await story.editor(role);

  /** Calls a mutation with one input; answers with its payload or typed error. */
  async function write(name: string, input: object, viewer = editor): Promise<Result> {
    const facts =
      name === 'loadManifestoText'
        ? '... on LoadedManifestoText { kept changed added removed manifesto { id version } }'
        : /Pledge$|Milestones$/.test(name)
          ? '... on Pledge { id version state quotePage }'
          : '... on Manifesto { id version state slug }';
    const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input!`;
    const { data, errors } = await askAdmin(
      prisma,
      viewer,
      `mutation ($input: ${type}) { ${name}(input: $input) { __typename ${facts}
        ... on Error { code message path rule } ... on VersionConflict { conflicts { field yours theirs } }
        ${name.startsWith('publish') || name.startsWith('editM') ? '... on NotReadyToPublish { missing { field message } }' : ''}
        ${name.startsWith('load') ? '... on ParagraphInUse { anchor pledges }' : ''} } }`,
      { input: { changeReason: 'As the story goes', ...input } },
    );
    if (errors) throw new Error(errors.map(({ message }) => message).join('\n'));
    return data[name];
  }

  /** Facts a manifesto can be published with. */
  const whole = (slug: string) => ({
    slug,
    titleEn: 'Aldermere for all',
    owner: formatGlobalId('Organisation', owner.id),
    council: formatGlobalId('Organisation', council.id),
    termFrom: '2023-05-08',
    termTo: '2027-05-10',
    selection: 'SELECTED',
    pledgesInManifesto: 12,
    selectedByEn: 'Aldermere Co-operative Party',
    sources: SOURCES,
  });

  /** A draft that lacks nothing but pledges. */
  const draft = (slug: string): Promise<{ id: string; version: number }> =>
    write('createManifesto', whole(slug));

  /** A draft pledge that lacks nothing. */
  const pledge = (manifesto: string, reference: string, fields: object = {}): Promise<Result> =>
    write('addPledge', {
      manifesto,
      reference,
      titleEn: `Pledge ${reference}`,
      wordingEn: 'The council will build homes.',
      wordingBasis: 'REPORTED',
      strength: 'WILL',
      testability: 'TESTABLE',
      sources: SOURCES,
      ...fields,
    });

  /** Loads a text in English as it stands, by the version there is. */
  async function load(id: string, text: string, fields: object = {}): Promise<Result> {
    const { data } = await askAdmin(
      prisma,
      editor,
      'query ($id: ID!) { node(id: $id) { ... on Manifesto { version } } }',
      { id },
    );
    return write('loadManifestoText', {
      manifesto: id,
      expectedVersion: data.node.version,
      language: 'EN',
      format: 'PLAIN',
      text,
      ...fields,
    });
  }

  return { story, council, owner, editor, write, whole, draft, pledge, load, SOURCES };
}
