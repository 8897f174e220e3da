-- Failures in a row: of passwords, of factors, of enrolments, and of names that nobody has (those rows have no account).
CREATE TABLE ae_try (
    kind       VARCHAR(16)                 NOT NULL,
    holder     VARCHAR(128)                NOT NULL,
    account_id VARCHAR(64)                 REFERENCES ae_account (id) ON DELETE CASCADE,
    -- A try counts from before it is compared until it is known to be right.
    failures   INTEGER                     NOT NULL,
    tried_at   TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    -- Until then nothing is compared.
    free_at    TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    told_at    TIMESTAMP(6) WITH TIME ZONE,
    CONSTRAINT ae_try_holder PRIMARY KEY (kind, holder),
    CONSTRAINT ae_try_failures CHECK (failures >= 0)
);

CREATE INDEX ae_try_account ON ae_try (account_id, kind);
CREATE INDEX ae_try_old ON ae_try (kind, tried_at);
