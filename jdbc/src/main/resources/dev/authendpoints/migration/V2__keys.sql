CREATE TABLE ae_key (
    id         VARCHAR(64)                 NOT NULL PRIMARY KEY,
    purpose    VARCHAR(32)                 NOT NULL,
    sealed     VARCHAR                     NOT NULL,
    created_at TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    CONSTRAINT ae_key_of_purpose UNIQUE (purpose, id)
);

-- Which key new things are made with: one a purpose, also when several nodes start on an empty database.
CREATE TABLE ae_active_key (
    purpose VARCHAR(32) NOT NULL PRIMARY KEY,
    key_id  VARCHAR(64) NOT NULL,
    CONSTRAINT ae_active_key_key FOREIGN KEY (purpose, key_id) REFERENCES ae_key (purpose, id)
);
