-- Accounts whose password was reset through the mailbox and has not been used with a second factor since: until then a code that is
-- mailed there, too, is not taken, where an installation wants it so.
CREATE TABLE ae_mailbox_reset (
    account_id VARCHAR(64)                 NOT NULL PRIMARY KEY REFERENCES ae_account (id) ON DELETE CASCADE,
    reset_at   TIMESTAMP(6) WITH TIME ZONE NOT NULL
);
