-- The fobs that the vendor has sent, and whose they are. used_for names the login or enrolment that used the last code.
CREATE TABLE key_fob (
    serial     VARCHAR(32)  PRIMARY KEY,
    sealed     VARCHAR(400) NOT NULL,
    next_count BIGINT       NOT NULL,
    used_for   VARCHAR(100),
    account_id VARCHAR(64)  UNIQUE
);
