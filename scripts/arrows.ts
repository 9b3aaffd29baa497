import path from 'node:path';

/**
 * Who may import whom, as docs/architecture.md draws it: area -> the areas it may import, itself included. A path
 * belongs to the first area whose pattern it matches.
 */
const AREAS: readonly { area: string; pattern: RegExp; mayImport: readonly string[] }[] = [
  { area: 'schema', pattern: /^packages\/schema\//, mayImport: ['schema'] },
  // What runs only at build time may share the house's own scripts; nothing of it reaches a page.
  {
    area: 'generators',
    pattern: /^(apps\/admin|packages\/widgets)\/((generate|build)[/.]|test\/trusted-documents\.test\.ts$)/,
    mayImport: ['generators', 'scripts', 'schema'],
  },
  { area: 'widgets', pattern: /^packages\/widgets\//, mayImport: ['widgets', 'schema'] },
  { area: 'admin', pattern: /^apps\/admin\//, mayImport: ['admin', 'widgets', 'schema'] },
  { area: 'e2e', pattern: /^(e2e|bench)\//, mayImport: ['e2e', 'schema', 'scripts'] },
  {
    area: 'scripts',
    pattern: /^scripts\//,
    mayImport: ['*'],
  },
  { area: 'generated', pattern: /^apps\/api\/src\/generated\//, mayImport: ['generated'] },
  { area: 'api test', pattern: /^apps\/api\/test\//, mayImport: ['*'] },
  { area: 'api main', pattern: /^apps\/api\/src\/main\.ts$/, mayImport: ['*'] },
  { area: 'api base', pattern: /^apps\/api\/src\/[^/]+\.ts$/, mayImport: ['api base', 'schema'] },
  {
    area: 'api db',
    pattern: /^apps\/api\/src\/db\//,
    mayImport: ['api db', 'api base', 'generated', 'schema'],
  },
  {
    area: 'api cli',
    pattern: /^apps\/api\/src\/cli\//,
    mayImport: ['api cli', 'importers', 'modules', 'graphql', 'api db', 'api base', 'generated', 'schema'],
  },
  {
    area: 'http',
    pattern: /^apps\/api\/src\/http\//,
    mayImport: ['http', 'pages', 'graphql', 'modules', 'api db', 'api base', 'generated', 'schema'],
  },
  {
    area: 'pages',
    pattern: /^apps\/api\/src\/pages\//,
    mayImport: ['pages', 'widgets', 'graphql', 'modules', 'api db', 'api base', 'generated', 'schema'],
  },
  {
    area: 'importers',
    pattern: /^apps\/api\/src\/importers\//,
    mayImport: ['importers', 'modules', 'api db', 'api base', 'generated', 'schema'],
  },
  // A module's own GraphQL skin belongs to the graphql layer, which is the only one that knows the builder.
  {
    area: 'graphql',
    pattern: /^apps\/api\/src\/(graphql\/|.*\.(graphql|mutations)\.ts$)/,
    // An editor's decision about what a file said has the consequences that the import would have had.
    mayImport: ['graphql', 'importers', 'modules', 'api db', 'api base', 'generated', 'schema'],
  },
  {
    area: 'modules',
    pattern: /^apps\/api\/src\//,
    mayImport: ['modules', 'api db', 'api base', 'generated', 'schema'],
  },
];

/** What to do instead, for the arrows that are tempting. */
const ADVICE: Readonly<Record<string, string>> = {
  schema: 'The contract imports nothing of ours: move what both need into packages/schema.',
  widgets: 'A widget runs on strangers’ pages and knows the contract only: ask the API by a query instead.',
  admin: 'The admin speaks with the API over GraphQL: write the operation beside the view that needs it.',
  e2e: 'Stories see what a reader sees: seed through the coop command and read through HTTP.',
  'api base': 'Settings, errors and process matters know no domain: pass what is needed as an argument.',
  'api db':
    'The database layer knows no domain: give it what it needs as an argument, or move the function to the module.',
  modules:
    'A module knows neither HTTP nor GraphQL: return the fact and let x.graphql.ts or x.mutations.ts show it.',
  importers: 'Importers write through the modules’ use-cases: call the verb-first file of the module.',
};

const WORKSPACE = /^@wheatsheaf\/(schema|widgets|admin|api)(?:\/|$)/;

const areaOf = (file: string) => AREAS.find(({ pattern }) => pattern.test(file));

function resolve(file: string, specifier: string): string | null {
  const name = WORKSPACE.exec(specifier)?.[1];
  if (name) return `${name === 'api' || name === 'admin' ? 'apps' : 'packages'}/${name}/`;
  return specifier.startsWith('.') ? path.posix.join(path.posix.dirname(file), specifier) : null;
}

/** What is wrong with this import and what to do instead; null when an arrow allows it. Paths begin at the root. */
export function faultOf(file: string, specifier: string): string | null {
  const from = areaOf(file);
  const target = resolve(file, specifier);
  if (target === null) {
    const isContract = file.startsWith('packages/schema/src/');
    return isContract
      ? `${file} imports ${specifier}: the contract has no dependency and runs in a browser.`
      : null;
  }
  const to = areaOf(target);
  if (!from || !to || from.mayImport.includes('*') || from.mayImport.includes(to.area)) return null;
  return `${file} imports ${specifier}: no arrow leads from ${from.area} to ${to.area}. ${ADVICE[from.area] ?? `It may import ${from.mayImport.join(', ')}.`}`;
}
