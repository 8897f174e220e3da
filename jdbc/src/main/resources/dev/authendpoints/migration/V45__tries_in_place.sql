-- A try changes no column of an index where its row stays for good: PostgreSQL then writes the row anew in its place (HOT) and
-- no index. Only what is forgotten when nobody tries it for long says when.
DROP INDEX ae_try_old;

ALTER TABLE ae_try ADD COLUMN forgotten_at TIMESTAMP(6) WITH TIME ZONE;

UPDATE ae_try
SET forgotten_at = tried_at + INTERVAL '1' DAY
WHERE kind IN ('STRANGER', 'ENROLMENT');

CREATE INDEX ae_try_forgotten ON ae_try (forgotten_at);
