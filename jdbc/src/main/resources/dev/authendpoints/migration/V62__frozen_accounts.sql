-- Since when an account is frozen, because its owner said that a change was not theirs. A new password ends it.
ALTER TABLE ae_account ADD COLUMN frozen_at TIMESTAMP(6) WITH TIME ZONE;
