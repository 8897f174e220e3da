-- What happened stays when the account goes.
CREATE TABLE ae_audit_event (
    id          VARCHAR(64)                 NOT NULL PRIMARY KEY,
    happened_at TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    -- Orders events of one account and instant: a use case reads the time once.
    nth         BIGINT                      NOT NULL,
    type        VARCHAR(64)                 NOT NULL,
    account_id  VARCHAR(64),
    address     VARCHAR(64)                 NOT NULL,
    detail      VARCHAR(255)                NOT NULL
);

CREATE INDEX ae_audit_event_account ON ae_audit_event (account_id, happened_at, nth);
