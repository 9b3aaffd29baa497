import { jointParties } from '@wheatsheaf/schema/identifiers/joint-parties.ts';
import type { OrganisationKind } from '../generated/prisma/enums.ts';
import type { Prisma } from '../generated/prisma/client.ts';
import type { EvidenceInput } from '../pledges/status-rules.ts';
import { foldWords } from '../search/fold-words.ts';

/** Kinds of body that are the party's own whatever they are called. Of registered parties only the two of the joint standing are. */
const PARTY_KINDS = [
  'PARTY',
  'PARTY_COUNCIL',
  'LOCAL_PARTY',
  'SOCIETY',
  'COUNCIL_GROUP',
] as const satisfies readonly OrganisationKind[];

/** As the register and Democracy Club write the ids of the two parties of the joint standing. */
const JOINT_IDS = jointParties
  .filter(({ principal }) => principal !== null)
  .flatMap(({ ids }) => ids.flatMap((id) => [id, id.replace('PP', 'party:')]));

type Body = {
  name: string;
  folded: string[];
  websiteUrl: string | null;
  host: string | null;
  isOwn: boolean;
};

/** Says of sources whose own they are, by what was loaded for them. */
export type JudgeOwners = (sources: readonly EvidenceInput[]) => EvidenceInput[];

/** The same for the sources of one row. */
export async function judgeOwners(
  tx: Prisma.TransactionClient,
  sources: readonly EvidenceInput[],
): Promise<EvidenceInput[]> {
  const judge = await loadOwners(tx, sources);
  return judge(sources);
}

/**
 * Finds which sources are the party's own by who published them (R2; domain.md, "Party's own"): the publisher has the name of one of its
 * bodies, or the address is on the site of one. That wins over what an editor ticked. One statement, for however many sources.
 */
export async function loadOwners(
  tx: Prisma.TransactionClient,
  sources: readonly EvidenceInput[],
): Promise<JudgeOwners> {
  const names = sources.flatMap(({ publisher }) => foldedName(publisher) ?? []);
  const hosts = sources.flatMap(({ url }) => domainsOf(addressOf(url)?.host ?? ''));
  const bodies = names.length + hosts.length === 0 ? [] : await loadBodies(tx, names, hosts);
  const own = bodies.filter(({ isOwn }) => isOwn);
  // A group's page on its council's site makes the minutes there nobody's but the council's.
  const shared = new Set(bodies.flatMap(({ isOwn, host }) => (isOwn ? [] : (host ?? []))));
  return (given) =>
    given.map((source) => {
      // A search speaks for nobody, wherever it was made.
      const owner = source.type === 'SEARCH_RECORD' ? undefined : own.find(publishes(source, shared));
      return owner ? { ...source, isPartyOwn: true, ownedBy: owner.name } : source;
    });
}

function publishes({ publisher, url }: EvidenceInput, shared: ReadonlySet<string>) {
  const name = foldedName(publisher);
  const address = addressOf(url);
  return ({ folded, websiteUrl }: Body): boolean =>
    (name !== null && folded.includes(name)) || isOnSite(address, addressOf(websiteUrl), shared);
}

type Address = { host: string; path: string };

/** Whether an address is on a site: of a site at the top of its domain everything below that, else what is below its path. */
function isOnSite(address: Address | null, site: Address | null, shared: ReadonlySet<string>): boolean {
  if (!address || !site) return false;
  if (site.path !== '') return address.host === site.host && `${address.path}/`.startsWith(`${site.path}/`);
  const isBelow = address.host === site.host || address.host.endsWith(`.${site.host}`);
  return isBelow && !shared.has(site.host);
}

/** An address as sites are compared: what an archive copied is of the site it was copied from. */
function addressOf(url: string | null): Address | null {
  const parsed = url === null ? null : URL.parse(url);
  if (!parsed) return null;
  const host = parsed.hostname.replace(/^www\./, '');
  const copied = host === 'web.archive.org' && /^\/web\/[^/]+\/(?<of>https?:\/.*)$/.exec(parsed.pathname);
  if (copied) return addressOf(copied.groups?.of ?? null);
  return { host, path: parsed.pathname.replace(/\/+$/, '').toLowerCase() };
}

/** news.labour.example.org, labour.example.org, example.org: the sites an address may be on. */
function domainsOf(host: string): string[] {
  const labels = host.split('.');
  return labels.slice(0, -1).map((_label, start) => labels.slice(start).join('.'));
}

/** As `fold_words` gives it, with an ampersand read as an and. Null for a name without words. */
function foldedName(name: string | null): string | null {
  const words = foldWords((name ?? '').replaceAll('&', ' and '));
  return words.length === 0 ? null : ` ${words.join(' ')} `;
}

function loadBodies(
  tx: Prisma.TransactionClient,
  names: readonly string[],
  hosts: readonly string[],
): Promise<Body[]> {
  return tx.$queryRaw<Body[]>`
    WITH body AS (
      SELECT COALESCE(o."nameEn", o."nameCy") AS "name", o."websiteUrl",
        ARRAY_REMOVE(ARRAY[fold_words(replace(o."nameEn", '&', ' and ')), fold_words(replace(o."nameCy", '&', ' and ')), fold_words(replace(o."shortNameEn", '&', ' and ')), fold_words(replace(o."shortNameCy", '&', ' and '))], NULL) AS "folded",
        lower(substring(o."websiteUrl" FROM '^https?://(?:www\.)?([^/:?#]+)')) AS "host",
        o."kind"::text = ANY (${[...PARTY_KINDS]}::text[]) AND NOT (o."kind" = 'PARTY' AND EXISTS (
          SELECT 1 FROM "OrganisationIdentifier" i WHERE i."organisationId" = o."id" AND i."scheme" = 'electoral-commission')
          AND NOT EXISTS (
            SELECT 1 FROM "OrganisationIdentifier" i
            WHERE i."organisationId" = o."id" AND i."scheme" = 'electoral-commission' AND i."value" = ANY (${JOINT_IDS}::text[]))) AS "isOwn"
      FROM "Organisation" o
      WHERE o."websiteUrl" IS NOT NULL OR o."kind"::text = ANY (${[...PARTY_KINDS]}::text[]))
    SELECT * FROM body WHERE "host" = ANY (${[...hosts]}::text[]) OR ("isOwn" AND "folded" && ${[...names]}::text[])`;
}
