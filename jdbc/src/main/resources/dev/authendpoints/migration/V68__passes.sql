-- Passes of the helpdesk: the keyed hash of the text, bound to the account.
CREATE TABLE ae_pass (
    id           VARCHAR(64)                 NOT NULL PRIMARY KEY,
    account_id   VARCHAR(64)                 NOT NULL REFERENCES ae_account (id) ON DELETE CASCADE,
    -- The account again until the pass is redeemed, withdrawn or replaced: no account has two such passes.
    open_for     VARCHAR(64)                 CONSTRAINT ae_pass_open UNIQUE,
    hash         VARCHAR(128)                NOT NULL,
    epoch        BIGINT                      NOT NULL,
    reason       VARCHAR(200)                NOT NULL,
    -- Whoever issues or approves may go before the pass does.
    issuer_id    VARCHAR(64)                 NOT NULL,
    two_persons  BOOLEAN                     NOT NULL,
    approver_id  VARCHAR(64),
    tries        INTEGER DEFAULT 0           NOT NULL,
    created_at   TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    expires_at   TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    redeemed_at  TIMESTAMP(6) WITH TIME ZONE,
    withdrawn_at TIMESTAMP(6) WITH TIME ZONE,
    CONSTRAINT ae_pass_own CHECK (open_for IS NULL OR open_for = account_id),
    CONSTRAINT ae_pass_end CHECK ((open_for IS NOT NULL AND redeemed_at IS NULL AND withdrawn_at IS NULL)
        OR (open_for IS NULL AND redeemed_at IS NOT NULL AND withdrawn_at IS NULL)
        OR (open_for IS NULL AND redeemed_at IS NULL AND withdrawn_at IS NOT NULL)),
    CONSTRAINT ae_pass_persons CHECK (approver_id IS NULL
        OR (two_persons AND approver_id <> issuer_id AND approver_id <> account_id))
);

CREATE INDEX ae_pass_account ON ae_pass (account_id);
CREATE INDEX ae_pass_expired ON ae_pass (expires_at);
