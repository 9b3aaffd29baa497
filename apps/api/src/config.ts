import path from 'node:path';
import process from 'node:process';
import { z } from 'zod';
import { StartupError } from './errors.ts';

const REPOSITORY = path.resolve(import.meta.dirname, '../../..');

/** Not settings: COOP_CWD is the folder where the command was typed, kept by scripts/with-toolchain.mjs. */
const INTERNAL_NAMES = new Set(['COOP_CWD']);

const wholeUrl = (protocols: readonly string[]) =>
  z.string().refine((text) => protocols.includes(URL.parse(text)?.protocol ?? ''), {
    error: `must be a whole address that begins with ${protocols.map((protocol) => `${protocol}//`).join(' or ')}`,
  });

/**
 * The whole environment of Wheatsheaf: nothing else is read from it. Every name may be left out.
 * An empty value counts as left out.
 */
const environmentSchema = z.object({
  /** TCP port the server listens on, 0 for any free one. Default 4000. */
  PORT: z.coerce
    .number({ error: 'must be a port number from 0 to 65535' })
    .int({ error: 'must be a port number from 0 to 65535' })
    .min(0, { error: 'must be a port number from 0 to 65535' })
    .max(65_535, { error: 'must be a port number from 0 to 65535' })
    .default(4000),

  /** Address the server listens on; 0.0.0.0 or :: to be reached from other machines. Default 127.0.0.1. */
  HOST: z.string().default('127.0.0.1'),

  /**
   * The address under which readers reach this server, without a trailing slash: it stands in the snippets,
   * feeds, sign-in links and cookies. Default `http://HOST:PORT`.
   */
  PUBLIC_URL: wholeUrl(['http:', 'https:'])
    .transform((text) => text.replace(/\/+$/, ''))
    .optional(),

  /**
   * `postgres://user:password@host:port/database` of a PostgreSQL server. Left out, the server runs a PostgreSQL
   * of its own with its data in COOP_DATA. The sandbox lives beside it in `<database>_sandbox`.
   */
  DATABASE_URL: wholeUrl(['postgres:', 'postgresql:']).optional(),

  /** Folder of the embedded database, the uploads and the secret, from where the command was typed. Default `.coop` in the repository. */
  COOP_DATA: z.string().default(path.join(REPOSITORY, '.coop')),

  /**
   * Signs sessions and links: at least 32 characters, kept private, the same for every process of one service.
   * Left out, one is made and kept in COOP_DATA.
   */
  COOP_SECRET: z.string().min(32, { error: 'must be at least 32 characters long' }).optional(),

  /**
   * Addresses of the proxies in front, comma-separated, single or as ranges such as `10.0.0.0/8`. Only from them is the reader's own
   * address believed, by which requests are limited. Left out, nobody is believed.
   */
  TRUSTED_PROXIES: z.string().optional(),

  /** `smtp://user:password@host:port` of the mail server. Left out, no mail is sent. */
  SMTP_URL: wholeUrl(['smtp:', 'smtps:']).optional(),

  /** Promoter named in the publisher's imprint (R13). Given together with COOP_IMPRINT_ADDRESS, or neither. */
  COOP_IMPRINT_PROMOTER: z.string().optional(),

  /** Postal address of the promoter, on one line. */
  COOP_IMPRINT_ADDRESS: z.string().optional(),

  /** Whom the promoter publishes for, when that is somebody else. */
  COOP_IMPRINT_ON_BEHALF_OF: z.string().optional(),
});

/** Who publishes this site, as the digital imprint of the Elections Act 2022 (Part 6) names them. */
export type PublisherImprint = Readonly<{
  promoter: string;
  address: string;
  /** Null when the promoter publishes for themselves. */
  onBehalfOf: string | null;
}>;

export type Config = Readonly<{
  port: number;
  host: string;
  /** Without a trailing slash. Where PORT is 0 it is not known before listening: null. */
  publicUrl: string | null;
  /** Null means the embedded PostgreSQL. */
  databaseUrl: string | null;
  /** Absolute. */
  dataFolder: string;
  /** Null means the one kept in the data folder, see `getSecret`. */
  secret: string | null;
  smtpUrl: string | null;
  /** Addresses and ranges of proxies; empty means none. */
  trustedProxies: readonly string[];
  /** Null: hosted pages and widgets carry the demonstration banner instead (R13). */
  imprint: PublisherImprint | null;
}>;

/**
 * Reads the settings from an environment.
 * @throws StartupError naming the first variable that is wrong, never its value.
 */
export function readConfig(environment: NodeJS.ProcessEnv = process.env): Config {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value?.trim()));
  refuseUnknownNames(given);
  const parsed = environmentSchema.safeParse(given);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    throw new StartupError(`${issue?.path.join('.')} ${issue?.message}.`);
  }
  const settings = parsed.data;
  return {
    port: settings.PORT,
    host: settings.HOST,
    publicUrl:
      settings.PUBLIC_URL ?? (settings.PORT === 0 ? null : formatLocalUrl(settings.HOST, settings.PORT)),
    databaseUrl: settings.DATABASE_URL ?? null,
    dataFolder: path.resolve(environment.COOP_CWD ?? process.cwd(), settings.COOP_DATA),
    secret: settings.COOP_SECRET ?? null,
    smtpUrl: settings.SMTP_URL ?? null,
    trustedProxies: settings.TRUSTED_PROXIES?.split(',').map((address) => address.trim()) ?? [],
    imprint: readImprint(settings),
  };
}

/** The address under which this machine reaches a server listening on `host` and `port`. */
export function formatLocalUrl(host: string, port: number): string {
  const reachable = host === '0.0.0.0' || host === '::' ? 'localhost' : host;
  return `http://${reachable.includes(':') ? `[${reachable}]` : reachable}:${port}`;
}

function refuseUnknownNames(given: Record<string, unknown>): void {
  const known = Object.keys(environmentSchema.shape);
  const unknown = Object.keys(given).find(
    (name) => name.startsWith('COOP_') && !known.includes(name) && !INTERNAL_NAMES.has(name),
  );
  if (unknown) {
    const names = known.filter((name) => name.startsWith('COOP_')).join(', ');
    throw new StartupError(
      `${unknown} is not a setting of Wheatsheaf: the names that begin with COOP_ are ${names}.`,
    );
  }
}

function readImprint(settings: z.infer<typeof environmentSchema>): PublisherImprint | null {
  const { COOP_IMPRINT_PROMOTER: promoter, COOP_IMPRINT_ADDRESS: address } = settings;
  const onBehalfOf = settings.COOP_IMPRINT_ON_BEHALF_OF ?? null;
  if (promoter && address) return { promoter, address, onBehalfOf };
  if (!promoter && !address && !onBehalfOf) return null;
  const missing = promoter ? 'COOP_IMPRINT_ADDRESS' : 'COOP_IMPRINT_PROMOTER';
  throw new StartupError(`${missing} is missing: an imprint names the promoter and their address together.`);
}
