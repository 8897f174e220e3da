-- Old events go, whomever they are about.
CREATE INDEX ae_audit_event_old ON ae_audit_event (happened_at);
