-- Which factor is offered before all others. It is set and cleared for all of an account's factors by one statement.
ALTER TABLE ae_factor ADD COLUMN preferred BOOLEAN DEFAULT FALSE NOT NULL;
