-- What its owner will call the factor that is being enabled; null for the name of its kind.
ALTER TABLE ae_enrolment ADD COLUMN label VARCHAR(255);

-- The secrets that accounts share with authenticators, sealed.
CREATE TABLE ae_totp (
    id         VARCHAR(64)                 NOT NULL PRIMARY KEY,
    account_id VARCHAR(64)                 NOT NULL REFERENCES ae_account (id) ON DELETE CASCADE,
    -- The enrolment that it was made for.
    enrolment  VARCHAR(128)                NOT NULL,
    in_use     BOOLEAN                     NOT NULL,
    sealed     VARCHAR(512)                NOT NULL,
    -- The last time step that it has proved; 0 before the first.
    last_step  BIGINT                      NOT NULL,
    -- Until when it waits to be confirmed; null once it is.
    expires_at TIMESTAMP(6) WITH TIME ZONE,
    -- No account has two in use, and none two that wait.
    CONSTRAINT ae_totp_one_each UNIQUE (account_id, in_use),
    CONSTRAINT ae_totp_enrolment UNIQUE (enrolment),
    CONSTRAINT ae_totp_waits CHECK (in_use = (expires_at IS NULL))
);

CREATE INDEX ae_totp_expired ON ae_totp (expires_at);
