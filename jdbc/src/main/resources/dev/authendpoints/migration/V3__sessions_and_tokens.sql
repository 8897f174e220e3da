CREATE TABLE ae_session (
    id         VARCHAR(64)                 NOT NULL PRIMARY KEY,
    account_id VARCHAR(64)                 NOT NULL REFERENCES ae_account (id) ON DELETE CASCADE,
    epoch      BIGINT                      NOT NULL,
    auth_time  TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    -- Words of RFC 8176 with spaces between them.
    amr        VARCHAR(255)                NOT NULL,
    created_at TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    expires_at TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    ended_at   TIMESTAMP(6) WITH TIME ZONE,
    CONSTRAINT ae_session_epoch CHECK (epoch >= 0)
);

CREATE INDEX ae_session_account ON ae_session (account_id);
CREATE INDEX ae_session_expired ON ae_session (expires_at);
CREATE INDEX ae_session_ended ON ae_session (ended_at);

CREATE TABLE ae_refresh_token (
    hash             VARCHAR(128)                NOT NULL PRIMARY KEY,
    session_id       VARCHAR(64)                 NOT NULL REFERENCES ae_session (id) ON DELETE CASCADE,
    -- The session again while the token is unused: no session has two such tokens.
    unused_in        VARCHAR(64)                 CONSTRAINT ae_refresh_token_unused UNIQUE,
    expires_at       TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    used_at          TIMESTAMP(6) WITH TIME ZONE,
    successor        VARCHAR(128),
    -- Both are null once the sealed copy was erased.
    sealed_successor VARCHAR(512),
    sealed_at        TIMESTAMP(6) WITH TIME ZONE,
    CONSTRAINT ae_refresh_token_own CHECK (unused_in IS NULL OR unused_in = session_id),
    CONSTRAINT ae_refresh_token_use CHECK ((used_at IS NULL AND unused_in IS NOT NULL AND successor IS NULL)
        OR (used_at IS NOT NULL AND unused_in IS NULL AND successor IS NOT NULL)),
    CONSTRAINT ae_refresh_token_sealed CHECK ((sealed_successor IS NULL AND sealed_at IS NULL)
        OR (sealed_successor IS NOT NULL AND sealed_at IS NOT NULL AND used_at IS NOT NULL))
);

CREATE INDEX ae_refresh_token_session ON ae_refresh_token (session_id);
CREATE INDEX ae_refresh_token_successor ON ae_refresh_token (successor);
CREATE INDEX ae_refresh_token_sealed_at ON ae_refresh_token (sealed_at);
CREATE INDEX ae_refresh_token_expired ON ae_refresh_token (expires_at);
