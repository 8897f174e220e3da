-- Logins from their first step on. SPENT: no try is left, but the last one may still be under comparison.
CREATE TABLE ae_login (
    id            VARCHAR(64)                 NOT NULL PRIMARY KEY,
    account_id    VARCHAR(64)                 NOT NULL REFERENCES ae_account (id) ON DELETE CASCADE,
    epoch         BIGINT                      NOT NULL,
    type          VARCHAR(32)                 NOT NULL,
    type_key      VARCHAR(32)                 NOT NULL,
    email_key     VARCHAR(254)                NOT NULL,
    network       VARCHAR(64)                 NOT NULL,
    created_at    TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    -- Orders logins of one account and instant.
    nth           BIGINT                      NOT NULL,
    expires_at    TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    state         VARCHAR(16)                 NOT NULL,
    tries         INTEGER                     NOT NULL,
    tries_without INTEGER                     NOT NULL,
    CONSTRAINT ae_login_epoch CHECK (epoch >= 0),
    CONSTRAINT ae_login_state CHECK (state IN ('OPEN', 'SPENT', 'COMPLETED', 'REPLACED')),
    CONSTRAINT ae_login_tries CHECK (0 <= tries_without AND tries_without <= tries)
);

CREATE INDEX ae_login_account ON ae_login (account_id, nth);
CREATE INDEX ae_login_email ON ae_login (email_key, created_at);
CREATE INDEX ae_login_expired ON ae_login (expires_at);
