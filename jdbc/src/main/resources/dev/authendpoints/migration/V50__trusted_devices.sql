-- Devices that their owners trust. Only the hash of the token is kept that a device shows the next time, and that of the one
-- before: whether an older one was ever made here, its MAC tells.
CREATE TABLE ae_trusted_device (
    id               VARCHAR(64)                 NOT NULL PRIMARY KEY,
    account_id       VARCHAR(64)                 NOT NULL REFERENCES ae_account (id) ON DELETE CASCADE,
    epoch            BIGINT                      NOT NULL,
    token            VARCHAR(128)                NOT NULL,
    trusted_at       TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    expires_at       TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    network          VARCHAR(64)                 NOT NULL,
    agent            VARCHAR(200)                NOT NULL,
    used_at          TIMESTAMP(6) WITH TIME ZONE,
    predecessor      VARCHAR(128),
    -- Both are null once the sealed copy was erased.
    sealed_successor VARCHAR(512),
    sealed_at        TIMESTAMP(6) WITH TIME ZONE,
    CONSTRAINT ae_trusted_device_epoch CHECK (epoch >= 0),
    CONSTRAINT ae_trusted_device_use CHECK ((used_at IS NULL AND predecessor IS NULL)
        OR (used_at IS NOT NULL AND predecessor IS NOT NULL)),
    CONSTRAINT ae_trusted_device_sealed CHECK ((sealed_successor IS NULL AND sealed_at IS NULL)
        OR (sealed_successor IS NOT NULL AND sealed_at IS NOT NULL AND used_at IS NOT NULL))
);

CREATE INDEX ae_trusted_device_account ON ae_trusted_device (account_id);
CREATE INDEX ae_trusted_device_expired ON ae_trusted_device (expires_at);
CREATE INDEX ae_trusted_device_sealed_at ON ae_trusted_device (sealed_at);
