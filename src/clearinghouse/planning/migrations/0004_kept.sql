-- What belongs to an event as it is held is kept; of a nomination only its withdrawal may follow.

CREATE FUNCTION planning_nomination_stays() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF OLD.withdrawn_at IS NOT NULL
       OR (to_jsonb(OLD) - 'name' - 'withdrawn_at')
          IS DISTINCT FROM (to_jsonb(NEW) - 'name' - 'withdrawn_at') THEN
        RAISE EXCEPTION 'a nomination is withdrawn once, and is otherwise what it was'
            USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    RETURN NEW;
END
$$;

CREATE TRIGGER event_paper_is_kept BEFORE UPDATE OR DELETE OR TRUNCATE
    ON planning_eventpaper FOR EACH STATEMENT EXECUTE FUNCTION planning_refuse_loss();
CREATE TRIGGER nomination_stays BEFORE UPDATE
    ON planning_nomination FOR EACH ROW EXECUTE FUNCTION planning_nomination_stays();
CREATE TRIGGER nomination_is_not_removed BEFORE DELETE OR TRUNCATE
    ON planning_nomination FOR EACH STATEMENT EXECUTE FUNCTION planning_refuse_loss();
CREATE TRIGGER attendance_is_not_removed BEFORE DELETE OR TRUNCATE
    ON planning_eventattendance FOR EACH STATEMENT EXECUTE FUNCTION planning_refuse_loss();
