import { execFile } from 'node:child_process';
import { stat } from 'node:fs/promises';
import process from 'node:process';
import { promisify } from 'node:util';
import { StartupError } from '../errors.ts';

const run = promisify(execFile);
const NAME = 'postgres';

export type ServerUser = Readonly<{ uid: number; gid: number }>;

/**
 * Who runs the embedded server: null for the user of this process. PostgreSQL refuses to run as root; then it is
 * whoever owns the database already, else the system's user `postgres`, made when there is none.
 */
export async function findServerUser(databaseFolder: string): Promise<ServerUser | null> {
  if (process.getuid?.() !== 0) return null;
  const owner = await stat(databaseFolder).catch(() => null);
  if (owner !== null && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid };
  return (await lookUp()) ?? (await create());
}

async function lookUp(): Promise<ServerUser | null> {
  try {
    const [uid, gid] = await Promise.all([run('id', ['-u', NAME]), run('id', ['-g', NAME])]);
    return { uid: Number(uid.stdout), gid: Number(gid.stdout) };
  } catch {
    // `id` ends with an error when the user does not exist.
    return null;
  }
}

async function create(): Promise<ServerUser> {
  try {
    await run('useradd', [
      '--system',
      '--user-group',
      '--no-create-home',
      '--shell',
      '/usr/sbin/nologin',
      NAME,
    ]);
  } catch (error) {
    throw new StartupError(
      `PostgreSQL does not run as root and no user "${NAME}" could be made for it: start as an ordinary user, or name a server in DATABASE_URL.`,
      { cause: error },
    );
  }
  const user = await lookUp();
  if (user === null)
    throw new StartupError(`The user "${NAME}" was made and cannot be found: start as an ordinary user.`);
  return user;
}
