-- H2 2.4 binds the list of an IN in a check to the connection that wrote it, and makes such a list of equal comparisons with OR
-- between them, too. Once a pool has retired that connection, every change of such a row is refused.
ALTER TABLE ae_login DROP CONSTRAINT ae_login_state;
ALTER TABLE ae_login ADD CONSTRAINT ae_login_state
    CHECK (POSITION(' ' || state || ' ' IN ' OPEN SPENT COMPLETED REPLACED ') > 0);

ALTER TABLE ae_outbox DROP CONSTRAINT ae_outbox_state;
ALTER TABLE ae_outbox ADD CONSTRAINT ae_outbox_state
    CHECK ((state = 'WAITING' AND due_at IS NOT NULL AND finished_at IS NULL)
        OR (state = 'DELIVERED' AND due_at IS NULL AND finished_at IS NOT NULL AND sealed = '')
        OR (state = 'DROPPED' AND due_at IS NULL AND finished_at IS NOT NULL AND sealed = ''));
