-- What was issued, delivered or received is never rewritten.

CREATE FUNCTION correspondence_refuse_loss() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'correspondence keeps what happened: % of % refused', TG_OP, TG_TABLE_NAME
        USING ERRCODE = 'integrity_constraint_violation';
END
$$;

CREATE FUNCTION correspondence_keep_draft() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF OLD.state IN ('issued', 'withdrawn') THEN
        RAISE EXCEPTION 'a note that was issued or withdrawn is never changed'
            USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    IF NEW.version < OLD.version OR NEW.drafter_id <> OLD.drafter_id THEN
        RAISE EXCEPTION 'the versions of a draft only grow, and its drafter stays'
            USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    -- What a draft says changes with its version only, and so never under a clearance.
    IF NEW.version = OLD.version
       AND (NEW.purpose, NEW.register, NEW.suffix, NEW.addressed, NEW.participant_id, NEW.fields,
            NEW.own_words, NEW.without, NEW.ground)
       IS DISTINCT FROM
           (OLD.purpose, OLD.register, OLD.suffix, OLD.addressed, OLD.participant_id, OLD.fields,
            OLD.own_words, OLD.without, OLD.ground) THEN
        RAISE EXCEPTION 'a changed draft is another version'
            USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    RETURN NEW;
END
$$;

CREATE FUNCTION correspondence_part_of_draft() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    held text;
BEGIN
    SELECT state INTO held FROM correspondence_notedraft
        WHERE id = CASE WHEN TG_OP = 'DELETE' THEN OLD.draft_id ELSE NEW.draft_id END;
    IF held <> 'draft' THEN
        RAISE EXCEPTION 'enclosures and references change while a note is a draft'
            USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    RETURN CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
END
$$;

CREATE FUNCTION correspondence_same_moment() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (SELECT 1 FROM correspondence_delivery
               WHERE note_id = NEW.note_id AND available_at <> NEW.available_at) THEN
        RAISE EXCEPTION 'a note is available to all delegations from the same moment'
            USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    RETURN NEW;
END
$$;

CREATE FUNCTION correspondence_keep_delivery() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF (NEW.note_id, NEW.participant_id, NEW.available_at)
       IS DISTINCT FROM (OLD.note_id, OLD.participant_id, OLD.available_at)
       OR (OLD.first_opened_at IS NOT NULL
           AND (NEW.first_opened_at, NEW.opened_by_id, NEW.attested_by_id, NEW.witnessed_by_id)
           IS DISTINCT FROM
               (OLD.first_opened_at, OLD.opened_by_id, OLD.attested_by_id, OLD.witnessed_by_id))
       OR (OLD.acknowledged_at IS NOT NULL AND NEW.acknowledged_at IS DISTINCT FROM OLD.acknowledged_at)
    THEN
        RAISE EXCEPTION 'when a delegation could read a note and first opened it is never restated'
            USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    RETURN NEW;
END
$$;

CREATE TRIGGER draft_is_kept BEFORE UPDATE
    ON correspondence_notedraft FOR EACH ROW EXECUTE FUNCTION correspondence_keep_draft();
CREATE TRIGGER draft_is_not_removed BEFORE DELETE OR TRUNCATE
    ON correspondence_notedraft FOR EACH STATEMENT EXECUTE FUNCTION correspondence_refuse_loss();
CREATE TRIGGER enclosure_is_of_a_draft BEFORE INSERT OR UPDATE OR DELETE
    ON correspondence_draftenclosure FOR EACH ROW EXECUTE FUNCTION correspondence_part_of_draft();
CREATE TRIGGER reference_is_of_a_draft BEFORE INSERT OR UPDATE OR DELETE
    ON correspondence_draftreference FOR EACH ROW EXECUTE FUNCTION correspondence_part_of_draft();
CREATE TRIGGER enclosures_are_not_emptied BEFORE TRUNCATE
    ON correspondence_draftenclosure FOR EACH STATEMENT EXECUTE FUNCTION correspondence_refuse_loss();
CREATE TRIGGER references_are_not_emptied BEFORE TRUNCATE
    ON correspondence_draftreference FOR EACH STATEMENT EXECUTE FUNCTION correspondence_refuse_loss();
CREATE TRIGGER delivery_is_at_the_moment_of_all BEFORE INSERT
    ON correspondence_delivery FOR EACH ROW EXECUTE FUNCTION correspondence_same_moment();
CREATE TRIGGER delivery_is_kept BEFORE UPDATE
    ON correspondence_delivery FOR EACH ROW EXECUTE FUNCTION correspondence_keep_delivery();
CREATE TRIGGER delivery_is_not_removed BEFORE DELETE OR TRUNCATE
    ON correspondence_delivery FOR EACH STATEMENT EXECUTE FUNCTION correspondence_refuse_loss();
CREATE TRIGGER reminder_is_kept BEFORE UPDATE OR DELETE OR TRUNCATE
    ON correspondence_reminder FOR EACH STATEMENT EXECUTE FUNCTION correspondence_refuse_loss();
CREATE TRIGGER received_note_is_kept BEFORE UPDATE OR DELETE OR TRUNCATE
    ON correspondence_receivednote FOR EACH STATEMENT EXECUTE FUNCTION correspondence_refuse_loss();
