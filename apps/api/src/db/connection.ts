import { readFileSync } from 'node:fs';
import type { PoolConfig } from 'pg';
import { StartupError } from '../errors.ts';

/**
 * Where one database is reached. Kept in parts and never as one string: Prisma's adapter would take the database
 * of a connection string even where another one is asked for.
 */
export type DatabaseConnection = Readonly<{
  /** A host name, an address, or the folder of a Unix socket. */
  host: string;
  port: number;
  user: string;
  password: string;
  database: string;
  ssl: false | Readonly<{ rejectUnauthorized: boolean; ca?: string }>;
}>;

/** How long a connection attempt may take before the database counts as unreachable. */
const CONNECT_TIMEOUT_MS = 10_000;

/**
 * The same database for `pg` and for Prisma's adapter. The session's time zone is always UTC, because the adapter
 * reads every timestamp as if it were.
 */
export function poolConfig(connection: DatabaseConnection): PoolConfig {
  return { ...connection, connectionTimeoutMillis: CONNECT_TIMEOUT_MS, options: '-c TimeZone=UTC' };
}

/** The same server, another database on it. */
export function onDatabase(connection: DatabaseConnection, database: string): DatabaseConnection {
  return { ...connection, database };
}

/** `host:port/database`, for sentences; holds no password. */
export function formatConnection({ host, port, database }: DatabaseConnection): string {
  return `${host}:${port}/${database}`;
}

/**
 * Reads `DATABASE_URL`. Parameters it understands: `sslmode` (disable, require, verify-full), `sslrootcert`
 * (path of a certificate) and `host` (folder of a Unix socket); any other is refused, because ignoring one such as
 * `schema` would write to the wrong place.
 * @throws StartupError, never with the password in it.
 */
export function parseDatabaseUrl(databaseUrl: string): DatabaseConnection {
  const url = new URL(databaseUrl);
  const parameters = new Map(url.searchParams);
  const unknown = [...parameters.keys()].find((name) => !['sslmode', 'sslrootcert', 'host'].includes(name));
  if (unknown) {
    throw new StartupError(
      `DATABASE_URL carries the parameter "${unknown}": only sslmode, sslrootcert and host are understood, remove it.`,
    );
  }
  const database = decodeURIComponent(url.pathname.slice(1));
  if (!database) throw new StartupError('DATABASE_URL names no database: end it with /name.');
  if (!url.username)
    throw new StartupError('DATABASE_URL names no user: write it as postgres://user:password@host/name.');
  return {
    host: parameters.get('host') ?? (url.hostname.replace(/^\[|\]$/g, '') || '127.0.0.1'),
    port: Number(url.port || 5432),
    user: decodeURIComponent(url.username),
    password: decodeURIComponent(url.password),
    database,
    ssl: readSsl(parameters.get('sslmode') ?? 'disable', parameters.get('sslrootcert')),
  };
}

/** The words mean what they mean to libpq: `require` encrypts and asks for no proof of who answers. */
function readSsl(mode: string, certificatePath: string | undefined): DatabaseConnection['ssl'] {
  switch (mode) {
    case 'disable':
      return false;
    case 'require':
      return { rejectUnauthorized: false };
    case 'verify-full':
      return {
        rejectUnauthorized: true,
        ...(certificatePath ? { ca: readFileSync(certificatePath, 'utf8') } : {}),
      };
    default:
      throw new StartupError(`DATABASE_URL says sslmode=${mode}: choose disable, require or verify-full.`);
  }
}
