-- Roles, by which it is decided who has to have a second factor.
CREATE TABLE ae_account_role (
    account_id VARCHAR(64) NOT NULL REFERENCES ae_account (id) ON DELETE CASCADE,
    role       VARCHAR(64) NOT NULL,
    CONSTRAINT ae_account_role_once PRIMARY KEY (account_id, role)
);

-- Accounts that have to have a second factor and have none.
CREATE TABLE ae_two_step_duty (
    account_id VARCHAR(64)                 NOT NULL PRIMARY KEY REFERENCES ae_account (id) ON DELETE CASCADE,
    reason     VARCHAR(64)                 NOT NULL,
    seen_at    TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    -- When the account is stopped; null while that is only reported.
    due_at     TIMESTAMP(6) WITH TIME ZONE,
    told_at    TIMESTAMP(6) WITH TIME ZONE
);

CREATE INDEX ae_two_step_duty_seen ON ae_two_step_duty (seen_at);

-- A session that may enable a factor and do nothing else.
ALTER TABLE ae_session ADD COLUMN enrol_only BOOLEAN DEFAULT FALSE NOT NULL;
