-- The succession of keys that sign access tokens. Of nodes that make the next key at once one gets the place.
CREATE TABLE ae_signing_key (
    nth        BIGINT                      NOT NULL PRIMARY KEY,
    id         VARCHAR(64)                 NOT NULL CONSTRAINT ae_signing_key_id UNIQUE,
    sealed     VARCHAR                     NOT NULL,
    signs_from TIMESTAMP(6) WITH TIME ZONE NOT NULL
);

INSERT INTO ae_signing_key (nth, id, sealed, signs_from)
SELECT 0, k.id, k.sealed, k.created_at
FROM ae_key k
JOIN ae_active_key a ON a.purpose = k.purpose AND a.key_id = k.id
WHERE k.purpose = 'SIGNING';

DELETE FROM ae_active_key WHERE purpose = 'SIGNING';
DELETE FROM ae_key WHERE purpose = 'SIGNING';
