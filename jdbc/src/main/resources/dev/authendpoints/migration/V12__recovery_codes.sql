-- Recovery codes as keyed hashes. A set is replaced as a whole; used ones stay until then, so that a set that is used up
-- is known to be one.
CREATE TABLE ae_recovery_code (
    account_id VARCHAR(64)                 NOT NULL REFERENCES ae_account (id) ON DELETE CASCADE,
    hash       VARCHAR(128)                NOT NULL,
    made_at    TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    used_at    TIMESTAMP(6) WITH TIME ZONE,
    CONSTRAINT ae_recovery_code_key PRIMARY KEY (account_id, hash)
);
