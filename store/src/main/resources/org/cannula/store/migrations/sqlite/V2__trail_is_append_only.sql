-- A guard against mistakes; what shows tampering is the chain of hashes.
CREATE TRIGGER trail_keeps_entries BEFORE DELETE ON trail
BEGIN
    SELECT RAISE(ABORT, 'the audit trail only grows');
END;

CREATE TRIGGER trail_keeps_words BEFORE UPDATE ON trail
WHEN NEW.salt IS NOT NULL OR NEW.detail IS NOT NULL OR NEW.seq <> OLD.seq OR NEW.at <> OLD.at OR NEW.who <> OLD.who
    OR NEW.action <> OLD.action OR NEW.about <> OLD.about OR NEW.digest <> OLD.digest OR NEW.previous <> OLD.previous
    OR NEW.hash <> OLD.hash
BEGIN
    SELECT RAISE(ABORT, 'the audit trail only grows');
END;
