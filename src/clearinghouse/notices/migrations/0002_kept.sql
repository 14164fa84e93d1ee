-- What was told stays told as it was; what was sent is never sent again.

CREATE FUNCTION notices_only_read() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF (to_jsonb(OLD) - 'read_at') = (to_jsonb(NEW) - 'read_at') THEN
        RETURN NEW;
    END IF;
    RAISE EXCEPTION 'a notice is not rewritten: it can only be read'
        USING ERRCODE = 'integrity_constraint_violation';
END
$$;

CREATE TRIGGER notice_is_not_rewritten BEFORE UPDATE ON notices_notice
    FOR EACH ROW EXECUTE FUNCTION notices_only_read();

CREATE FUNCTION notices_sent_is_sent() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'a posting that was sent is never sent again'
        USING ERRCODE = 'integrity_constraint_violation';
END
$$;

CREATE TRIGGER posting_sent_stays_sent BEFORE UPDATE ON notices_posting
    FOR EACH ROW WHEN (OLD.state = 'sent') EXECUTE FUNCTION notices_sent_is_sent();

CREATE FUNCTION notices_letter_is_closed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'a letter that was gathered does not change'
        USING ERRCODE = 'integrity_constraint_violation';
END
$$;

CREATE TRIGGER posting_stays_in_its_letter BEFORE UPDATE ON notices_posting
    FOR EACH ROW WHEN (OLD.letter_id IS NOT NULL AND OLD.letter_id IS DISTINCT FROM NEW.letter_id)
    EXECUTE FUNCTION notices_letter_is_closed();
