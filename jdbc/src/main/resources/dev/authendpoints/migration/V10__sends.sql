-- What was sent, on whose budget: an account's, or that of an address which nobody has proved.
CREATE TABLE ae_send (
    id      VARCHAR(64)                 NOT NULL PRIMARY KEY,
    holder  VARCHAR(300)                NOT NULL,
    purpose VARCHAR(32)                 NOT NULL,
    -- Counts up: of callers that share no lock one gets the next place.
    nth     BIGINT                      NOT NULL,
    sent_at TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    CONSTRAINT ae_send_place UNIQUE (holder, purpose, nth)
);

CREATE INDEX ae_send_holder ON ae_send (holder, purpose, sent_at);
CREATE INDEX ae_send_old ON ae_send (sent_at);
