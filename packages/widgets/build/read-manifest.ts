import { glob, readFile } from 'node:fs/promises';
import path from 'node:path';

const SOURCE = path.join(import.meta.dirname, '../src');

type Described = { name: string; description: string };
type Attribute = Described & { type: { text: string } };

export type ElementManifest = {
  kind: 'class';
  customElement: true;
  name: string;
  tagName: string;
  description: string;
  attributes: Attribute[];
  events: (Described & { type: { text: string } })[];
  slots: Described[];
  cssParts: Described[];
  cssProperties: Described[];
};

/** The custom-elements manifest of every `src/coop-*` element, with what they take from their base. */
export async function readManifest() {
  const base = readTags(await readFile(path.join(SOURCE, 'shared/coop-element.ts'), 'utf8'));
  const files = (await Array.fromAsync(glob('coop-*/coop-*.ts', { cwd: SOURCE })))
    .filter((file) => path.dirname(file) === path.basename(file, '.ts'))
    .toSorted();
  const declarations = await Promise.all(
    files.map(async (file) => {
      const source = await readFile(path.join(SOURCE, file), 'utf8');
      const own = readTags(source);
      return {
        kind: 'class',
        customElement: true,
        name: /export class (\w+)/.exec(source)?.[1] ?? '',
        tagName: path.dirname(file),
        description: own.description,
        attributes: [...own.tags('attr'), ...base.tags('attr')].map(withType),
        events: [...own.tags('fires'), ...base.tags('fires')].map((event) => ({
          ...event,
          type: { text: 'CustomEvent' },
        })),
        slots: [...own.tags('slot'), ...base.tags('slot')],
        cssParts: [...own.tags('csspart'), ...base.tags('csspart')],
        cssProperties: [...own.tags('cssprop'), ...base.tags('cssprop')],
      } satisfies ElementManifest;
    }),
  );
  return {
    schemaVersion: '1.0.0',
    modules: declarations.map((declaration) => ({
      kind: 'javascript-module',
      path: `dist/${declaration.tagName}.js`,
      declarations: [declaration],
      exports: [
        {
          kind: 'custom-element-definition',
          name: declaration.tagName,
          declaration: { name: declaration.name },
        },
        { kind: 'js', name: declaration.name, declaration: { name: declaration.name } },
      ],
    })),
  };
}

/** The doc comment right before the class: its text, and its tags as name and description. */
function readTags(source: string): { description: string; tags(tag: string): Described[] } {
  const comment = /\/\*\*((?:(?!\*\/).)*)\*\/\s*export (?:abstract )?class/s.exec(source)?.[1] ?? '';
  const [description = '', ...tags] = comment.replaceAll(/^\s*\* ?/gm, '').split(/^@/m);
  return {
    description: oneLine(description),
    tags: (tag) =>
      tags.flatMap((text) => {
        const match = /^(\w+) (?:(\{[^}]*\}|--[\w-]+|[\w-]+) )?(?:(\w[\w-]*) )?- (.*)$/s.exec(text);
        if (match?.[1] !== tag) return [];
        const [, , first = '', second] = match;
        return [
          { name: second === undefined ? first : `${first} ${second}`, description: oneLine(match[4] ?? '') },
        ];
      }),
  };
}

/** Attributes are written `{type} name`. */
function withType({ name, description }: Described): Attribute {
  const [, type = 'string', bare = name] = /^\{(.*)\} (.*)$/.exec(name) ?? [];
  return { name: bare, type: { text: type }, description };
}

function oneLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim();
}
