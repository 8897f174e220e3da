-- owner is the account's id: the sub of access tokens. No foreign key: the starter's tables are its own.
CREATE TABLE note (
    id    BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    owner VARCHAR(64)   NOT NULL,
    text  VARCHAR(1000) NOT NULL
);

CREATE INDEX note_owner ON note (owner);
