-- The names that authenticators know accounts by: random, so that they tell nothing of them.
CREATE TABLE ae_passkey_user (
    account_id VARCHAR(64) NOT NULL PRIMARY KEY REFERENCES ae_account (id) ON DELETE CASCADE,
    handle     VARCHAR(86) NOT NULL,
    CONSTRAINT ae_passkey_user_handle UNIQUE (handle)
);

-- The public halves of accounts' passkeys. Nothing of it is secret.
CREATE TABLE ae_passkey (
    -- The same as in ae_factor.
    id              VARCHAR(64)   NOT NULL PRIMARY KEY,
    account_id      VARCHAR(64)   NOT NULL REFERENCES ae_account (id) ON DELETE CASCADE,
    -- What its authenticator calls it: up to 1023 bytes, in base64url.
    credential_id   VARCHAR(1364) NOT NULL,
    -- Model, identifier and public key as the authenticator wrote them, in base64url.
    attested        VARCHAR(4096) NOT NULL,
    aaguid          VARCHAR(36)   NOT NULL,
    sign_count      BIGINT        NOT NULL,
    backup_eligible BOOLEAN       NOT NULL,
    backed_up       BOOLEAN       NOT NULL,
    -- Words with spaces between them.
    transports      VARCHAR(255)  NOT NULL,
    CONSTRAINT ae_passkey_credential UNIQUE (credential_id),
    CONSTRAINT ae_passkey_count CHECK (sign_count >= 0)
);

CREATE INDEX ae_passkey_account ON ae_passkey (account_id);

-- What passkeys are asked to sign: one challenge for each login or enrolment, or for a login of nobody known yet.
CREATE TABLE ae_passkey_challenge (
    occasion   VARCHAR(128)                NOT NULL PRIMARY KEY,
    challenge  VARCHAR(64)                 NOT NULL,
    expires_at TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    used_at    TIMESTAMP(6) WITH TIME ZONE
);

CREATE INDEX ae_passkey_challenge_expired ON ae_passkey_challenge (expires_at);
