-- Search finds names whatever their accents, case and punctuation, by the beginnings of their words and by likeness. Both extensions come with
-- PostgreSQL and are trusted: the owner of a database may create them.

CREATE EXTENSION IF NOT EXISTS pg_trgm;
CREATE EXTENSION IF NOT EXISTS unaccent;

-- A text as search compares it: lower case, no accents, no punctuation, a space before every word and after the last. `unaccent` is only STABLE
-- because its dictionary can be changed; ours never is. src/search/fold-words.ts does the same, and a test holds the two together.
DO $$
DECLARE
  home text := (SELECT n.nspname FROM pg_extension e JOIN pg_namespace n ON n.oid = e.extnamespace WHERE e.extname = 'unaccent');
BEGIN
  EXECUTE format($sql$
    CREATE FUNCTION fold_words(source text) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    RETURN ' ' || btrim(regexp_replace(
      regexp_replace(lower(%1$I.unaccent(%2$L::regdictionary, normalize(source, NFKC))), '[''’‘`ʼ]', '', 'g'),
      '[^a-z0-9]+', ' ', 'g')) || ' '
  $sql$, home, format('%I.unaccent', home));
END $$;

-- One index a table over all its names: a search narrows by it, and looks at each name of what is left.
CREATE INDEX "Person_search" ON "Person" USING gin (fold_words("name") gin_trgm_ops);
CREATE INDEX "PersonSlug_search" ON "PersonSlug" USING gin (fold_words("slug") gin_trgm_ops);
CREATE INDEX "Organisation_search" ON "Organisation" USING gin (fold_words(coalesce("nameEn", '') || ' ' || coalesce("nameCy", '') || ' ' || coalesce("shortNameEn", '') || ' ' || coalesce("shortNameCy", '')) gin_trgm_ops);
CREATE INDEX "OrganisationSlug_search" ON "OrganisationSlug" USING gin (fold_words("slug") gin_trgm_ops);
CREATE INDEX "Area_search" ON "Area" USING gin (fold_words(coalesce("nameEn", '') || ' ' || coalesce("nameCy", '')) gin_trgm_ops);
CREATE INDEX "Pledge_search" ON "Pledge" USING gin (fold_words("reference" || ' ' || coalesce("titleEn", '') || ' ' || coalesce("titleCy", '') || ' ' || coalesce("wordingEn", '') || ' ' || coalesce("wordingCy", '')) gin_trgm_ops);
CREATE INDEX "Manifesto_search" ON "Manifesto" USING gin (fold_words(coalesce("titleEn", '') || ' ' || coalesce("titleCy", '')) gin_trgm_ops);
CREATE INDEX "Campaign_search" ON "Campaign" USING gin (fold_words(coalesce("titleEn", '') || ' ' || coalesce("titleCy", '') || ' ' || coalesce("aimEn", '') || ' ' || coalesce("aimCy", '')) gin_trgm_ops);
CREATE INDEX "ModelPledge_search" ON "ModelPledge" USING gin (fold_words(coalesce("titleEn", '') || ' ' || coalesce("titleCy", '') || ' ' || coalesce("summaryEn", '') || ' ' || coalesce("summaryCy", '')) gin_trgm_ops);
