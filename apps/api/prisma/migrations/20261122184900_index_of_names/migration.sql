-- Every public text is searched for the names of people (R6, R19): of no one council, for every name there is. Names are found by how they
-- begin, so that a text costs what its own words cost and not what all names do.

-- What a name is found by: the name as search folds it where it has one word or two, for a text may end its last word otherwise; of a longer
-- one its first two words with the space behind them. Cut, because an index has room for no longer ones. src/sign-off/name-keys.ts makes the
-- same of a text, and a test holds the two together.
CREATE FUNCTION name_key(name text) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
RETURN left(regexp_replace(btrim(fold_words(name)), '^([^ ]+ [^ ]+ ).*$', '\1'), 200);

CREATE INDEX "Person_named" ON "Person" (name_key("name") COLLATE "C");
