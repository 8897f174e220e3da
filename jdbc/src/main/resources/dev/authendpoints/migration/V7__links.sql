-- Mailed links: the keyed hash of the token, bound to account and purpose.
CREATE TABLE ae_link (
    hash       VARCHAR(128)                NOT NULL PRIMARY KEY,
    account_id VARCHAR(64)                 NOT NULL REFERENCES ae_account (id) ON DELETE CASCADE,
    purpose    VARCHAR(32)                 NOT NULL,
    email_key  VARCHAR(254)                NOT NULL,
    epoch      BIGINT                      NOT NULL,
    created_at TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    expires_at TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    used_at    TIMESTAMP(6) WITH TIME ZONE,
    CONSTRAINT ae_link_epoch CHECK (epoch >= 0)
);

CREATE INDEX ae_link_account ON ae_link (account_id, purpose);
CREATE INDEX ae_link_expired ON ae_link (expires_at);
