import { readConfig } from '../config.ts';
import { openDatabase } from '../db/database.ts';
import { migrate } from '../db/migrate.ts';
import { createPrismaClient } from '../db/prisma-client.ts';
import type { PrismaClient } from '../generated/prisma/client.ts';

/** One for the command's transaction and one to spare. */
const CONNECTIONS = 2;

/** Lets a command work on the record, migrated, beside a running server or without one. */
export async function withRecord<Result>(act: (prisma: PrismaClient) => Promise<Result>): Promise<Result> {
  const database = await openDatabase(readConfig());
  try {
    await migrate(database.record);
    const prisma = createPrismaClient(database.record, CONNECTIONS);
    try {
      return await act(prisma);
    } finally {
      await prisma.$disconnect();
    }
  } finally {
    await database.close();
  }
}
