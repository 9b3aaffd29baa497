#!/bin/sh
# Stands where Prisma looks for its native schema engine, so that no command has to download one:
# apps/api/prisma.config.ts points PRISMA_SCHEMA_ENGINE_BINARY here. `prisma generate`, `validate` and
# `format` never run it; the commands that would (`migrate`, `db push`, `db pull`) end here.
echo 'Wheatsheaf does not use the Prisma schema engine: make a migration with "node scripts/make-migration.ts NAME" and apply migrations with "pnpm coop migrate" (npm start does it by itself).' >&2
exit 1
