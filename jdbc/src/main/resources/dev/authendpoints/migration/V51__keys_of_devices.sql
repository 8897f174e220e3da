-- A device may have a key that does not leave it: then it signs a nonce at each use. Nonces that are taken come later and later.
ALTER TABLE ae_trusted_device ADD COLUMN device_key VARCHAR(128);
ALTER TABLE ae_trusted_device ADD COLUMN signed_at TIMESTAMP(6) WITH TIME ZONE;
