-- An account may have several authenticators. Each secret belongs to one factor, and keeps how its codes are made.
CREATE INDEX ae_totp_account ON ae_totp (account_id);
ALTER TABLE ae_totp DROP CONSTRAINT ae_totp_one_each;
ALTER TABLE ae_totp DROP CONSTRAINT ae_totp_waits;

-- Null while it waits to be confirmed.
ALTER TABLE ae_totp ADD COLUMN factor_id VARCHAR(64);
UPDATE ae_totp
SET factor_id = (SELECT MIN(f.id) FROM ae_factor f
    WHERE f.account_id = ae_totp.account_id AND f.type_key = 'authenticator')
WHERE in_use = TRUE;
DELETE FROM ae_totp WHERE in_use = TRUE AND factor_id IS NULL;
ALTER TABLE ae_totp DROP COLUMN in_use;
ALTER TABLE ae_totp ADD CONSTRAINT ae_totp_factor UNIQUE (factor_id);
ALTER TABLE ae_totp ADD CONSTRAINT ae_totp_waits CHECK ((factor_id IS NULL) = (expires_at IS NOT NULL));

ALTER TABLE ae_totp ADD COLUMN algorithm VARCHAR(16) DEFAULT 'SHA1' NOT NULL;
ALTER TABLE ae_totp ADD COLUMN digits INTEGER DEFAULT 6 NOT NULL;
ALTER TABLE ae_totp ADD COLUMN period_seconds INTEGER DEFAULT 30 NOT NULL;
