-- A try changes no column of an index where its row stays for good: PostgreSQL then writes the row anew in its place (HOT) and
-- no index. Only what is forgotten when nobody tries it for long says since when nobody has.
DROP INDEX ae_try_old;

ALTER TABLE ae_try ADD COLUMN idle_since TIMESTAMP(6) WITH TIME ZONE;

UPDATE ae_try
SET idle_since = tried_at
WHERE kind IN ('STRANGER', 'ENROLMENT');

CREATE INDEX ae_try_idle ON ae_try (idle_since);
