-- One row, which is there from the beginning: the bootstrap token that waits to be used, if one does. Whoever asks whether an
-- administrator is left locks it.
CREATE TABLE ae_administration (
    id         SMALLINT NOT NULL PRIMARY KEY,
    token_hash VARCHAR(128),
    expires_at TIMESTAMP(6) WITH TIME ZONE,
    CONSTRAINT ae_administration_one CHECK (id = 1),
    CONSTRAINT ae_administration_token CHECK ((token_hash IS NULL AND expires_at IS NULL)
        OR (token_hash IS NOT NULL AND expires_at IS NOT NULL))
);

INSERT INTO ae_administration (id) VALUES (1);

CREATE INDEX ae_account_role_role ON ae_account_role (role);
