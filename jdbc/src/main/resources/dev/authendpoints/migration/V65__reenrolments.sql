-- Sessions that replace all factors of their account by one that they enable. A session is open for that until it is closed: it
-- has done so, or somebody has objected.
CREATE TABLE ae_reenrolment (
    session_id VARCHAR(64)                 NOT NULL PRIMARY KEY REFERENCES ae_session (id) ON DELETE CASCADE,
    account_id VARCHAR(64)                 NOT NULL REFERENCES ae_account (id) ON DELETE CASCADE,
    reason     VARCHAR(32)                 NOT NULL,
    opened_at  TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    closed_at  TIMESTAMP(6) WITH TIME ZONE
);

CREATE INDEX ae_reenrolment_account ON ae_reenrolment (account_id);
