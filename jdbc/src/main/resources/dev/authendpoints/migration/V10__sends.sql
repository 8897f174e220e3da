CREATE TABLE ae_send (
    id         VARCHAR(64)                 NOT NULL PRIMARY KEY,
    account_id VARCHAR(64)                 NOT NULL REFERENCES ae_account (id) ON DELETE CASCADE,
    purpose    VARCHAR(32)                 NOT NULL,
    sent_at    TIMESTAMP(6) WITH TIME ZONE NOT NULL
);

CREATE INDEX ae_send_account ON ae_send (account_id, purpose, sent_at);
CREATE INDEX ae_send_old ON ae_send (sent_at);
