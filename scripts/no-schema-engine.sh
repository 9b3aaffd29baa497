#!/bin/sh
# Stands where Prisma looks for its native schema engine, so that no command has to download one:
# apps/api/prisma.config.ts points PRISMA_SCHEMA_ENGINE_BINARY here. `prisma generate`, `validate` and
# `format` never run it; the commands that would (`migrate`, `db push`, `db pull`) end here. Prisma passes over
# an engine's first line and shows the message of a log line after it.
sentence='Wheatsheaf works without the Prisma schema engine: make a migration with node scripts/make-migration.ts NAME and apply migrations with pnpm coop migrate (npm start does so by itself).'
printf '%s\n{"level":"ERROR","fields":{"message":"%s"},"target":"wheatsheaf"}' "$sentence" "$sentence" >&2
exit 1
