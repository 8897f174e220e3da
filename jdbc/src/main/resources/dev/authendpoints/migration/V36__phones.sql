-- The phones that codes are sent to. Their numbers are sealed.
CREATE TABLE ae_phone (
    id         VARCHAR(64)                 NOT NULL PRIMARY KEY,
    account_id VARCHAR(64)                 NOT NULL REFERENCES ae_account (id) ON DELETE CASCADE,
    -- The enrolment that it was named in.
    enrolment  VARCHAR(128)                NOT NULL,
    in_use     BOOLEAN                     NOT NULL,
    sealed     VARCHAR(512)                NOT NULL,
    -- Until when it waits to be confirmed; null once it is.
    expires_at TIMESTAMP(6) WITH TIME ZONE,
    -- No account has two in use, and none two that wait.
    CONSTRAINT ae_phone_one_each UNIQUE (account_id, in_use),
    CONSTRAINT ae_phone_enrolment UNIQUE (enrolment),
    CONSTRAINT ae_phone_waits CHECK (in_use = (expires_at IS NULL))
);

CREATE INDEX ae_phone_expired ON ae_phone (expires_at);

-- How many codes were sent to phones in an hour or a day, and how many of them came back: all together, by blocks of numbers,
-- and to a number that nobody has confirmed (by its keyed hash).
CREATE TABLE ae_phone_traffic (
    holder VARCHAR(160)                NOT NULL,
    since  TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    sent   INTEGER                     NOT NULL,
    used   INTEGER                     NOT NULL,
    CONSTRAINT ae_phone_traffic_span PRIMARY KEY (holder, since),
    CONSTRAINT ae_phone_traffic_counts CHECK (sent >= 0 AND used >= 0)
);

CREATE INDEX ae_phone_traffic_since ON ae_phone_traffic (since);

-- One row: whoever changes it decides alone, until the end of the transaction, whether a code is sent to a phone.
CREATE TABLE ae_phone_gate (
    id     INTEGER NOT NULL PRIMARY KEY,
    passes BIGINT  NOT NULL
);

INSERT INTO ae_phone_gate (id, passes) VALUES (1, 0);
