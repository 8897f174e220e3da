-- An address that an account is to have once it is confirmed from there: one an account.
CREATE TABLE ae_email_change (
    account_id VARCHAR(64)                 NOT NULL PRIMARY KEY REFERENCES ae_account (id) ON DELETE CASCADE,
    epoch      BIGINT                      NOT NULL,
    session_id VARCHAR(64)                 NOT NULL,
    email      VARCHAR(254)                NOT NULL,
    email_key  VARCHAR(254)                NOT NULL,
    created_at TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    expires_at TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    CONSTRAINT ae_email_change_epoch CHECK (epoch >= 0)
);

CREATE INDEX ae_email_change_email ON ae_email_change (email_key);
CREATE INDEX ae_email_change_expired ON ae_email_change (expires_at);
