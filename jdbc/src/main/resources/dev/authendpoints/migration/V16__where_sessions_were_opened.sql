-- Who opened a session: its owner looks at them. A client's network is an IPv4 address or an IPv6 /64.
ALTER TABLE ae_session ADD COLUMN network VARCHAR(64) DEFAULT '' NOT NULL;
ALTER TABLE ae_session ADD COLUMN agent VARCHAR(200) DEFAULT '' NOT NULL;
