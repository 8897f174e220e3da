-- What was proved in a session since it began, for one purpose alone. What counts for everything is in auth_time and amr.
ALTER TABLE ae_session ADD COLUMN step_up_for VARCHAR(32);
ALTER TABLE ae_session ADD COLUMN step_up_at TIMESTAMP(6) WITH TIME ZONE;
ALTER TABLE ae_session ADD COLUMN step_up_amr VARCHAR(255);
ALTER TABLE ae_session ADD CONSTRAINT ae_session_step_up
    CHECK ((step_up_for IS NULL AND step_up_at IS NULL AND step_up_amr IS NULL)
        OR (step_up_for IS NOT NULL AND step_up_at IS NOT NULL AND step_up_amr IS NOT NULL));

-- Step-ups that have begun, one a session: a code is on its way, or a challenge waits for a signature.
CREATE TABLE ae_step_up (
    session_id VARCHAR(64)                 NOT NULL PRIMARY KEY REFERENCES ae_session (id) ON DELETE CASCADE,
    id         VARCHAR(64)                 NOT NULL CONSTRAINT ae_step_up_id UNIQUE,
    epoch      BIGINT                      NOT NULL,
    -- Null for whatever a fresh login is good for.
    purpose    VARCHAR(32),
    expires_at TIMESTAMP(6) WITH TIME ZONE NOT NULL
);

CREATE INDEX ae_step_up_expired ON ae_step_up (expires_at);
