-- Who else claims an address that is about to be proved.
CREATE INDEX ae_account_email ON ae_account (email_key, verified_at);
