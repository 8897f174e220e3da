-- Of each account the recovery that was begun last: its owner has lost all second factors.
CREATE TABLE ae_recovery (
    account_id VARCHAR(64)                 NOT NULL PRIMARY KEY REFERENCES ae_account (id) ON DELETE CASCADE,
    id         VARCHAR(64)                 NOT NULL CONSTRAINT ae_recovery_id UNIQUE,
    epoch      BIGINT                      NOT NULL,
    stage      VARCHAR(16)                 NOT NULL,
    started_at TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    -- How long it waits before each of its two further notices, in seconds: what it began with stays.
    half       BIGINT                      NOT NULL,
    -- While it waits, when the next notice is due; afterwards, when it is over.
    next_at    TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    -- Who began it, for the notices.
    address    VARCHAR(64)                 NOT NULL,
    agent      VARCHAR(200)                NOT NULL,
    ended_at   TIMESTAMP(6) WITH TIME ZONE,
    cancelled  BOOLEAN DEFAULT FALSE       NOT NULL,
    CONSTRAINT ae_recovery_epoch CHECK (epoch >= 0),
    CONSTRAINT ae_recovery_half CHECK (half > 0)
);

CREATE INDEX ae_recovery_next ON ae_recovery (next_at);
