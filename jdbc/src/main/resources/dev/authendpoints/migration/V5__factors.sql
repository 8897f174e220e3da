-- What every kind of factor has; what only one kind has is in a table of that kind.
CREATE TABLE ae_factor (
    id           VARCHAR(64)                 NOT NULL PRIMARY KEY,
    account_id   VARCHAR(64)                 NOT NULL REFERENCES ae_account (id) ON DELETE CASCADE,
    type         VARCHAR(32)                 NOT NULL,
    type_key     VARCHAR(32)                 NOT NULL,
    label        VARCHAR(255)                NOT NULL,
    created_at   TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    -- Orders factors of one account and instant.
    nth          BIGINT                      NOT NULL,
    last_used_at TIMESTAMP(6) WITH TIME ZONE
);

CREATE INDEX ae_factor_account ON ae_factor (account_id, nth);

CREATE TABLE ae_enrolment (
    id           VARCHAR(64)                 NOT NULL PRIMARY KEY,
    account_id   VARCHAR(64)                 NOT NULL REFERENCES ae_account (id) ON DELETE CASCADE,
    type         VARCHAR(32)                 NOT NULL,
    type_key     VARCHAR(32)                 NOT NULL,
    session_id   VARCHAR(64)                 NOT NULL,
    epoch        BIGINT                      NOT NULL,
    created_at   TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    expires_at   TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    completed_at TIMESTAMP(6) WITH TIME ZONE,
    tries        INTEGER                     NOT NULL,
    CONSTRAINT ae_enrolment_one_a_kind UNIQUE (account_id, type_key),
    CONSTRAINT ae_enrolment_epoch CHECK (epoch >= 0),
    CONSTRAINT ae_enrolment_tries CHECK (tries >= 0)
);

CREATE INDEX ae_enrolment_expired ON ae_enrolment (expires_at);
