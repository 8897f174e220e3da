-- The language that an account's mails are written in, a tag of BCP 47; where there is none, it is the server's own.
ALTER TABLE ae_account ADD COLUMN language VARCHAR(35);
