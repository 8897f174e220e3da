-- Codes by mail and by phone are kept alike.
ALTER TABLE ae_email_code RENAME TO ae_sent_code;
ALTER INDEX ae_email_code_account RENAME TO ae_sent_code_account;
ALTER INDEX ae_email_code_expired RENAME TO ae_sent_code_expired;

-- By which way a message goes. The number of a phone is sealed among its parameters, and its recipient is empty.
ALTER TABLE ae_outbox ADD COLUMN channel VARCHAR(16) DEFAULT 'EMAIL' NOT NULL;
