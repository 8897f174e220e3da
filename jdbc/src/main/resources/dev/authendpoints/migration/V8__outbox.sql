-- Messages outlive their accounts: the last one may say that the account is gone.
CREATE TABLE ae_outbox (
    id          VARCHAR(64)                 NOT NULL PRIMARY KEY,
    kind        VARCHAR(64)                 NOT NULL,
    recipient   VARCHAR(254)                NOT NULL,
    about       VARCHAR(255)                NOT NULL,
    -- The parameters, codes and tokens among them: empty as soon as the message is finished.
    sealed      VARCHAR                     NOT NULL,
    created_at  TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    not_after   TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    attempts    INTEGER                     NOT NULL,
    state       VARCHAR(16)                 NOT NULL,
    -- When a courier may claim it; null once it is finished, so that the index holds what waits and little else.
    due_at      TIMESTAMP(6) WITH TIME ZONE,
    finished_at TIMESTAMP(6) WITH TIME ZONE,
    CONSTRAINT ae_outbox_attempts CHECK (attempts >= 0),
    CONSTRAINT ae_outbox_state CHECK ((state = 'WAITING' AND due_at IS NOT NULL AND finished_at IS NULL)
        OR (state IN ('DELIVERED', 'DROPPED') AND due_at IS NULL AND finished_at IS NOT NULL AND sealed = ''))
);

CREATE INDEX ae_outbox_due ON ae_outbox (due_at, created_at);
CREATE INDEX ae_outbox_about ON ae_outbox (about);
CREATE INDEX ae_outbox_finished ON ae_outbox (finished_at);
