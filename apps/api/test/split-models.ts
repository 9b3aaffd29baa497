import { readdirSync, readFileSync } from 'node:fs';

const SCHEMA = new URL('../prisma/schema/', import.meta.url);

/** Why a model that hangs on no public record is none of the internal ones: its rows are read through another type. */
const READ_THROUGH_ANOTHER: Readonly<Record<string, string>> = {
  Postcode: 'PostcodeResult',
  PostcodePlacement: 'PostcodeResult',
  PostcodeShare: 'PostcodeResult',
  PostcodeVintage: 'PostcodeResult',
};

/**
 * The models of the database that readers see something of, and the INTERNAL ones: those that the Prisma schema calls so, and those that are
 * no public type and hang on none. A new model is internal unless it is one of these.
 */
export function splitModels(publicTypes: readonly string[]): { internal: string[]; shown: string[] } {
  const models = readdirSync(SCHEMA)
    .filter((name) => name.endsWith('.prisma'))
    .flatMap((name) => [
      ...readFileSync(new URL(name, SCHEMA), 'utf8').matchAll(
        /(?<docs>(?:^\/\/\/.*\n)*)^model (?<name>\w+) \{(?<body>[^]*?)^\}/gm,
      ),
    ])
    .map(({ groups }) => ({ name: groups?.name ?? '', docs: groups?.docs ?? '', body: groups?.body ?? '' }));
  const seen = new Set(publicTypes);
  const internal = models.filter(({ name, docs, body }) => {
    if (docs.includes('INTERNAL')) return true;
    if (seen.has(name) || name in READ_THROUGH_ANOTHER) return false;
    const related = [...body.matchAll(/^\s+\w+\s+(\w+)(?:\[\]|\?)?/gm)].map(([, type]) => type ?? '');
    return !related.some((type) => seen.has(type) && models.some((model) => model.name === type));
  });
  const names = internal.map(({ name }) => name);
  return { internal: names, shown: models.map(({ name }) => name).filter((name) => !names.includes(name)) };
}
