-- A meeting goes forward only; what was put, said and frozen in it stays as it was written.

CREATE FUNCTION meetings_refuse_loss() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'a meeting keeps what happened in it: % of % refused', TG_OP, TG_TABLE_NAME
        USING ERRCODE = 'integrity_constraint_violation';
END
$$;

CREATE FUNCTION meetings_forward_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF (OLD.opened_at IS NOT NULL AND NEW.opened_at IS DISTINCT FROM OLD.opened_at)
       OR (OLD.agenda_adopted_at IS NOT NULL
           AND NEW.agenda_adopted_at IS DISTINCT FROM OLD.agenda_adopted_at)
       OR (OLD.closed_at IS NOT NULL
           AND (to_jsonb(OLD) - 'listed_id' - 'report_id')
               IS DISTINCT FROM (to_jsonb(NEW) - 'listed_id' - 'report_id'))
       OR (OLD.listed_id IS NOT NULL AND NEW.listed_id IS DISTINCT FROM OLD.listed_id)
       OR (OLD.report_id IS NOT NULL AND NEW.report_id IS DISTINCT FROM OLD.report_id)
       OR NEW.meeting_id <> OLD.meeting_id
       OR NEW.convened_at <> OLD.convened_at THEN
        RAISE EXCEPTION 'a meeting is opened, adopts its agenda and is closed once, and stays so'
            USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    RETURN NEW;
END
$$;

CREATE FUNCTION meetings_while_not_closed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (SELECT FROM meetings_sitting
                WHERE id = NEW.sitting_id AND closed_at IS NOT NULL) THEN
        RAISE EXCEPTION 'the meeting is closed: % of % refused', TG_OP, TG_TABLE_NAME
            USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    RETURN NEW;
END
$$;

CREATE FUNCTION meetings_put_in_order() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    sitting record;
    last record;
BEGIN
    SELECT agenda_adopted_at, closed_at INTO sitting FROM meetings_sitting
     WHERE id = NEW.sitting_id;
    IF sitting.agenda_adopted_at IS NULL OR sitting.closed_at IS NOT NULL
       OR NEW.put_at < sitting.agenda_adopted_at THEN
        RAISE EXCEPTION 'a draft is put to a meeting that is open and has its agenda'
            USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    IF NOT EXISTS (SELECT FROM meetings_point
                    WHERE id = NEW.point_id AND sitting_id = NEW.sitting_id AND is_adopted) THEN
        RAISE EXCEPTION 'a draft is put under a point of the adopted agenda'
            USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    SELECT place, put_at INTO last FROM meetings_put
     WHERE sitting_id = NEW.sitting_id ORDER BY place DESC LIMIT 1;
    IF NEW.place <> COALESCE(last.place, 0) + 1 OR NEW.put_at < last.put_at THEN
        RAISE EXCEPTION 'what is put to a meeting follows one after the other'
            USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    RETURN NEW;
END
$$;

CREATE FUNCTION meetings_agenda_stays() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (SELECT FROM meetings_sitting
                WHERE id = CASE TG_OP WHEN 'INSERT' THEN NEW.sitting_id ELSE OLD.sitting_id END
                  AND (agenda_adopted_at IS NOT NULL OR closed_at IS NOT NULL)) THEN
        RAISE EXCEPTION 'the agenda is adopted: % refused', TG_OP
            USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
END
$$;

CREATE FUNCTION meetings_digest_of_version() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NOT EXISTS (SELECT FROM documents_languageversion
                    WHERE id = NEW.version_id AND digest = NEW.digest
                      AND language = NEW.language) THEN
        RAISE EXCEPTION 'a draft is frozen with the digest of its text'
            USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    RETURN NEW;
END
$$;

CREATE TRIGGER sitting_goes_forward BEFORE UPDATE
    ON meetings_sitting FOR EACH ROW EXECUTE FUNCTION meetings_forward_only();
CREATE TRIGGER sitting_is_not_removed BEFORE DELETE OR TRUNCATE
    ON meetings_sitting FOR EACH STATEMENT EXECUTE FUNCTION meetings_refuse_loss();
CREATE TRIGGER point_stays_when_adopted BEFORE INSERT OR UPDATE OR DELETE
    ON meetings_point FOR EACH ROW EXECUTE FUNCTION meetings_agenda_stays();
CREATE TRIGGER point_is_not_emptied BEFORE TRUNCATE
    ON meetings_point FOR EACH STATEMENT EXECUTE FUNCTION meetings_refuse_loss();
CREATE TRIGGER attendance_before_the_closure BEFORE INSERT OR UPDATE
    ON meetings_attendance FOR EACH ROW EXECUTE FUNCTION meetings_while_not_closed();
CREATE TRIGGER attendance_is_not_removed BEFORE DELETE OR TRUNCATE
    ON meetings_attendance FOR EACH STATEMENT EXECUTE FUNCTION meetings_refuse_loss();
CREATE TRIGGER placed_is_kept BEFORE UPDATE OR DELETE OR TRUNCATE
    ON meetings_placed FOR EACH STATEMENT EXECUTE FUNCTION meetings_refuse_loss();
CREATE TRIGGER put_follows BEFORE INSERT
    ON meetings_put FOR EACH ROW EXECUTE FUNCTION meetings_put_in_order();
CREATE TRIGGER put_is_kept BEFORE UPDATE OR DELETE OR TRUNCATE
    ON meetings_put FOR EACH STATEMENT EXECUTE FUNCTION meetings_refuse_loss();
CREATE TRIGGER statement_is_kept BEFORE UPDATE OR DELETE OR TRUNCATE
    ON meetings_statement FOR EACH STATEMENT EXECUTE FUNCTION meetings_refuse_loss();
CREATE TRIGGER frozen_before_the_closure BEFORE INSERT
    ON meetings_frozen FOR EACH ROW EXECUTE FUNCTION meetings_while_not_closed();
CREATE TRIGGER frozen_has_its_digest BEFORE INSERT
    ON meetings_frozen FOR EACH ROW EXECUTE FUNCTION meetings_digest_of_version();
CREATE TRIGGER frozen_is_kept BEFORE UPDATE OR DELETE OR TRUNCATE
    ON meetings_frozen FOR EACH STATEMENT EXECUTE FUNCTION meetings_refuse_loss();
