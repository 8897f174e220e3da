-- When its owner has last shown a code without using it: the sheet is kept.
ALTER TABLE ae_recovery_code ADD COLUMN drilled_at TIMESTAMP(6) WITH TIME ZONE;

-- Codes are written in another alphabet from here on. No release has made any in the old one, and a sheet that is half
-- readable is worse than none: whoever has one is shown that no codes are left, and makes new ones.
DELETE FROM ae_recovery_code;
