-- What was sent stays as it was sent, and what has arrived or failed stays so.

INSERT INTO correspondence_sending
    (delivery_id, channel, address, number, state, made_at, tries, last_fault, failure, words)
SELECT id, 'paper', '', 'before-' || id, 'queued', available_at, 0, '', '', ''
  FROM correspondence_delivery WHERE state = 'queued' AND channel = 'paper';

CREATE FUNCTION correspondence_keep_sending() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF OLD.state IN ('delivered', 'failed') THEN
        RAISE EXCEPTION 'that a note arrived or failed by a way is never restated'
            USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    IF (NEW.delivery_id, NEW.channel, NEW.address, NEW.number, NEW.made_at)
       IS DISTINCT FROM (OLD.delivery_id, OLD.channel, OLD.address, OLD.number, OLD.made_at)
       OR (OLD.sent_at IS NOT NULL AND NEW.sent_at IS DISTINCT FROM OLD.sent_at) THEN
        RAISE EXCEPTION 'to where and when a note was sent is never restated'
            USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    RETURN NEW;
END
$$;

CREATE TRIGGER sending_is_kept BEFORE UPDATE
    ON correspondence_sending FOR EACH ROW EXECUTE FUNCTION correspondence_keep_sending();
CREATE TRIGGER sending_is_not_removed BEFORE DELETE OR TRUNCATE
    ON correspondence_sending FOR EACH STATEMENT EXECUTE FUNCTION correspondence_refuse_loss();
CREATE TRIGGER note_ways_are_not_removed BEFORE DELETE OR TRUNCATE
    ON correspondence_noteways FOR EACH STATEMENT EXECUTE FUNCTION correspondence_refuse_loss();
