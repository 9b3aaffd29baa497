#!/bin/sh
# Stands where Prisma looks for its native schema engine, so that no command has to download one:
# apps/api/prisma.config.ts points PRISMA_SCHEMA_ENGINE_BINARY here. `prisma generate`, `validate` and
# `format` never run it; the commands that would (`migrate`, `db push`, `db pull`) end here. Prisma shows
# what an engine says only when it comes as one of its log lines.
sentence='Wheatsheaf works without the Prisma schema engine: make a migration with node scripts/make-migration.ts NAME and apply migrations with pnpm coop migrate (npm start does so by itself).'
printf '{"timestamp":"%s","level":"ERROR","fields":{"is_panic":false,"error_code":"WHEATSHEAF","message":"%s"},"target":"wheatsheaf"}\n' \
  "$(date -u +%Y-%m-%dT%H:%M:%SZ)" "$sentence" >&2
exit 1
