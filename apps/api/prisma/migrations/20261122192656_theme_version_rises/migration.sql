-- R8: the version of a theme does not go back either.
CREATE TRIGGER "Theme_version" BEFORE UPDATE OF "version" ON "Theme" FOR EACH ROW WHEN (NEW."version" < OLD."version") EXECUTE FUNCTION refuse_older_version();
