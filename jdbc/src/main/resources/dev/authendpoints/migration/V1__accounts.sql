CREATE TABLE ae_account (
    id            VARCHAR(64)                 NOT NULL PRIMARY KEY,
    username      VARCHAR(254)                NOT NULL,
    -- A username that is an address is nobody's by itself: '@' and the account's id stand here in its place.
    username_key  VARCHAR(254)                NOT NULL CONSTRAINT ae_account_username UNIQUE,
    email         VARCHAR(254)                NOT NULL,
    email_key     VARCHAR(254)                NOT NULL,
    password_hash VARCHAR(512)                NOT NULL,
    pepper_id     VARCHAR(64)                 NOT NULL,
    epoch         BIGINT                      NOT NULL,
    disabled      BOOLEAN                     NOT NULL,
    created_at    TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    -- Since when it owns its address. Tidying looks here and not into the table below: a statement that has waited for a
    -- row's lock sees that row anew, but not the rows of other tables.
    verified_at   TIMESTAMP(6) WITH TIME ZONE,
    CONSTRAINT ae_account_epoch CHECK (epoch >= 0)
);

CREATE INDEX ae_account_unverified ON ae_account (verified_at, created_at);

-- Who owns an address. Registering owns nothing: only a proof does, and only once for each address and account.
CREATE TABLE ae_verified_email (
    email_key  VARCHAR(254)                NOT NULL PRIMARY KEY,
    account_id VARCHAR(64)                 NOT NULL CONSTRAINT ae_verified_email_account UNIQUE
               REFERENCES ae_account (id) ON DELETE CASCADE
);
