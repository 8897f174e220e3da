-- How accounts could be entered at the end of an epoch: address, factors and recovery codes as one sealed text. What was
-- removed is in no other table any more.
CREATE TABLE ae_former (
    account_id VARCHAR(64)                 NOT NULL REFERENCES ae_account (id) ON DELETE CASCADE,
    epoch      BIGINT                      NOT NULL,
    sealed     VARCHAR(1000000)            NOT NULL,
    kept_at    TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    expires_at TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    CONSTRAINT ae_former_epoch PRIMARY KEY (account_id, epoch)
);

CREATE INDEX ae_former_expired ON ae_former (expires_at);
