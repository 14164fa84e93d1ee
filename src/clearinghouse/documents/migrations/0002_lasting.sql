-- What the register holds is never rewritten: texts, originals and revisions stay as entered.

CREATE FUNCTION documents_refuse_loss() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'the register keeps what it holds: % of % refused', TG_OP, TG_TABLE_NAME
        USING ERRCODE = 'integrity_constraint_violation';
END
$$;

CREATE FUNCTION documents_only_retire_text() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    -- A transcription may cease to be the current one; the index may be rebuilt; nothing else.
    IF (OLD.current OR NOT NEW.current)
       AND (to_jsonb(OLD) - 'current' - 'search') = (to_jsonb(NEW) - 'current' - 'search') THEN
        RETURN NEW;
    END IF;
    RAISE EXCEPTION 'a text of the register is never rewritten: enter a new transcription'
        USING ERRCODE = 'integrity_constraint_violation';
END
$$;

CREATE FUNCTION documents_only_remark() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF (to_jsonb(OLD) - 'distribution' - 'addressees' - 'marked_by_id')
       = (to_jsonb(NEW) - 'distribution' - 'addressees' - 'marked_by_id') THEN
        RETURN NEW;
    END IF;
    RAISE EXCEPTION 'only the marking of a document may change'
        USING ERRCODE = 'integrity_constraint_violation';
END
$$;

CREATE FUNCTION documents_no_gap() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NEW.last < OLD.last THEN
        RAISE EXCEPTION 'a number that was given out is never given out again'
            USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    RETURN NEW;
END
$$;

CREATE TRIGGER original_is_kept BEFORE UPDATE OF digest, name, media_type, content, received_at
    ON documents_original FOR EACH ROW EXECUTE FUNCTION documents_refuse_loss();
CREATE TRIGGER original_is_not_removed BEFORE DELETE OR TRUNCATE
    ON documents_original FOR EACH STATEMENT EXECUTE FUNCTION documents_refuse_loss();
CREATE TRIGGER revision_is_kept BEFORE UPDATE OR DELETE OR TRUNCATE
    ON documents_revision FOR EACH STATEMENT EXECUTE FUNCTION documents_refuse_loss();
CREATE TRIGGER text_is_retired_only BEFORE UPDATE
    ON documents_languageversion FOR EACH ROW EXECUTE FUNCTION documents_only_retire_text();
CREATE TRIGGER text_is_not_removed BEFORE DELETE OR TRUNCATE
    ON documents_languageversion FOR EACH STATEMENT EXECUTE FUNCTION documents_refuse_loss();
CREATE TRIGGER document_is_remarked_only BEFORE UPDATE
    ON documents_document FOR EACH ROW EXECUTE FUNCTION documents_only_remark();
CREATE TRIGGER document_is_not_removed BEFORE DELETE OR TRUNCATE
    ON documents_document FOR EACH STATEMENT EXECUTE FUNCTION documents_refuse_loss();
CREATE TRIGGER note_is_kept BEFORE UPDATE OR DELETE OR TRUNCATE
    ON documents_note FOR EACH STATEMENT EXECUTE FUNCTION documents_refuse_loss();
CREATE TRIGGER derestriction_is_kept BEFORE UPDATE OR DELETE OR TRUNCATE
    ON documents_derestriction FOR EACH STATEMENT EXECUTE FUNCTION documents_refuse_loss();
CREATE TRIGGER counter_only_rises BEFORE UPDATE
    ON documents_counter FOR EACH ROW EXECUTE FUNCTION documents_no_gap();
CREATE TRIGGER counter_is_not_removed BEFORE DELETE OR TRUNCATE
    ON documents_counter FOR EACH STATEMENT EXECUTE FUNCTION documents_refuse_loss();
