-- How many time steps an authenticator's clock is ahead, as far as it is known; negative for behind. And how many the code was
-- that was accepted last.
ALTER TABLE ae_totp ADD COLUMN drift INTEGER DEFAULT 0 NOT NULL;
ALTER TABLE ae_totp ADD COLUMN last_offset INTEGER DEFAULT 0 NOT NULL;

-- The last wrong code of a login, where it was the code of another time: it completes nothing, the one after it may.
CREATE TABLE ae_totp_near_miss (
    occasion   VARCHAR(128)                NOT NULL PRIMARY KEY,
    account_id VARCHAR(64)                 NOT NULL REFERENCES ae_account (id) ON DELETE CASCADE,
    totp_id    VARCHAR(64)                 NOT NULL,
    step       BIGINT                      NOT NULL,
    expires_at TIMESTAMP(6) WITH TIME ZONE NOT NULL
);

CREATE INDEX ae_totp_near_miss_account ON ae_totp_near_miss (account_id);
CREATE INDEX ae_totp_near_miss_expired ON ae_totp_near_miss (expires_at);
