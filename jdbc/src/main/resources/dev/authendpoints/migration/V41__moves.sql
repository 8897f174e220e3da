-- A factor that another takes the place of works on until then; what has retired counts for nothing.
ALTER TABLE ae_factor ADD COLUMN retires_at TIMESTAMP(6) WITH TIME ZONE;
CREATE INDEX ae_factor_retired ON ae_factor (retires_at);

-- Which factor the one that is being enabled takes the place of, and how long that one works on.
ALTER TABLE ae_enrolment ADD COLUMN replaces VARCHAR(64);
ALTER TABLE ae_enrolment ADD COLUMN overlap_seconds BIGINT;
