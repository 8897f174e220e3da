-- The code of a login or an enrolment, as a keyed hash.
CREATE TABLE ae_email_code (
    occasion   VARCHAR(128)                NOT NULL PRIMARY KEY,
    account_id VARCHAR(64)                 NOT NULL REFERENCES ae_account (id) ON DELETE CASCADE,
    hash       VARCHAR(128)                NOT NULL,
    sent_at    TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    expires_at TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    used_at    TIMESTAMP(6) WITH TIME ZONE
);

CREATE INDEX ae_email_code_account ON ae_email_code (account_id);
CREATE INDEX ae_email_code_expired ON ae_email_code (expires_at);
