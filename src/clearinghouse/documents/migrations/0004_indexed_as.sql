-- The index of a text may be rebuilt, and says by which way of indexing it was.

CREATE OR REPLACE FUNCTION documents_only_retire_text() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    -- A transcription may cease to be the current one; the index may be rebuilt; nothing else.
    IF (OLD.current OR NOT NEW.current)
       AND (to_jsonb(OLD) - 'current' - 'search' - 'indexed_as')
         = (to_jsonb(NEW) - 'current' - 'search' - 'indexed_as') THEN
        RETURN NEW;
    END IF;
    RAISE EXCEPTION 'a text of the register is never rewritten: enter a new transcription'
        USING ERRCODE = 'integrity_constraint_violation';
END
$$;
