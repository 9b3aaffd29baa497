import path from 'node:path';
import { defineConfig } from 'prisma/config';

const repository = path.resolve(import.meta.dirname, '../..');

// Every Prisma command first fetches a native schema engine unless this names one; ours says what to do instead.
process.env.PRISMA_SCHEMA_ENGINE_BINARY ??= path.join(repository, 'scripts/no-schema-engine.sh');

export default defineConfig({
  schema: path.join(import.meta.dirname, 'prisma/schema'),
  // For a machine that has Prisma's native engine; ours needs no address here.
  ...(process.env.DATABASE_URL ? { datasource: { url: process.env.DATABASE_URL } } : {}),
  migrations: { path: path.join(import.meta.dirname, 'prisma/migrations') },
});
