-- A plan goes forward only; every version of a submission and of an event stays as it was written.

CREATE FUNCTION planning_refuse_loss() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'a plan keeps what became of it: % of % refused', TG_OP, TG_TABLE_NAME
        USING ERRCODE = 'integrity_constraint_violation';
END
$$;

CREATE FUNCTION planning_forward_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NEW.year <> OLD.year OR NEW.opened_at <> OLD.opened_at OR NEW.entry <> OLD.entry
       OR (OLD.compiled_at IS NOT NULL AND NEW.compiled_at IS DISTINCT FROM OLD.compiled_at)
       OR (OLD.circulated_id IS NOT NULL
           AND (NEW.circulated_id, NEW.circulated_at)
               IS DISTINCT FROM (OLD.circulated_id, OLD.circulated_at)) THEN
        RAISE EXCEPTION 'a plan is opened, compiled and circulated once, and stays so'
            USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    RETURN NEW;
END
$$;

CREATE FUNCTION planning_before_compilation() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    compiled timestamptz;
BEGIN
    IF TG_TABLE_NAME = 'planning_submissionversion' THEN
        SELECT plan.compiled_at INTO compiled FROM planning_plan plan
          JOIN planning_submission held ON held.plan_id = plan.id WHERE held.id = NEW.submission_id;
    ELSE
        SELECT compiled_at INTO compiled FROM planning_plan WHERE id = NEW.plan_id;
    END IF;
    IF compiled IS NOT NULL THEN
        RAISE EXCEPTION 'the plan is compiled: % of % refused', TG_OP, TG_TABLE_NAME
            USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    RETURN NEW;
END
$$;

CREATE FUNCTION planning_submission_stays() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF OLD.withdrawn_at IS NOT NULL OR NEW.plan_id <> OLD.plan_id OR NEW.number <> OLD.number
       OR NEW.participant_id <> OLD.participant_id OR NEW.begun_at <> OLD.begun_at THEN
        RAISE EXCEPTION 'a submission is withdrawn once, and is otherwise what it was'
            USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    RETURN NEW;
END
$$;

CREATE FUNCTION planning_version_stays() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NOT OLD.current OR (to_jsonb(OLD) - 'current') IS DISTINCT FROM (to_jsonb(NEW) - 'current')
    THEN
        RAISE EXCEPTION 'a version of an event only ever ceases to be the current one'
            USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    RETURN NEW;
END
$$;

CREATE FUNCTION planning_event_of_a_compiled_plan() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NEW.submission_id IS NOT NULL AND NOT EXISTS (
        SELECT FROM planning_submission
         WHERE id = NEW.submission_id AND plan_id = NEW.plan_id AND withdrawn_at IS NULL) THEN
        RAISE EXCEPTION 'an event comes from a submission for its own plan that stands'
            USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    RETURN NEW;
END
$$;

CREATE TRIGGER plan_goes_forward BEFORE UPDATE
    ON planning_plan FOR EACH ROW EXECUTE FUNCTION planning_forward_only();
CREATE TRIGGER plan_is_not_removed BEFORE DELETE OR TRUNCATE
    ON planning_plan FOR EACH STATEMENT EXECUTE FUNCTION planning_refuse_loss();
CREATE TRIGGER submission_before_the_compilation BEFORE INSERT OR UPDATE
    ON planning_submission FOR EACH ROW EXECUTE FUNCTION planning_before_compilation();
CREATE TRIGGER submission_stays_what_it_was BEFORE UPDATE
    ON planning_submission FOR EACH ROW EXECUTE FUNCTION planning_submission_stays();
CREATE TRIGGER submission_is_not_removed BEFORE DELETE OR TRUNCATE
    ON planning_submission FOR EACH STATEMENT EXECUTE FUNCTION planning_refuse_loss();
CREATE TRIGGER submission_version_before_the_compilation BEFORE INSERT
    ON planning_submissionversion FOR EACH ROW EXECUTE FUNCTION planning_before_compilation();
CREATE TRIGGER submission_version_is_kept BEFORE UPDATE OR DELETE OR TRUNCATE
    ON planning_submissionversion FOR EACH STATEMENT EXECUTE FUNCTION planning_refuse_loss();
CREATE TRIGGER nil_return_before_the_compilation BEFORE INSERT
    ON planning_nilreturn FOR EACH ROW EXECUTE FUNCTION planning_before_compilation();
CREATE TRIGGER nil_return_is_kept BEFORE UPDATE OR DELETE OR TRUNCATE
    ON planning_nilreturn FOR EACH STATEMENT EXECUTE FUNCTION planning_refuse_loss();
CREATE TRIGGER event_comes_from_its_plan BEFORE INSERT
    ON planning_plannedevent FOR EACH ROW EXECUTE FUNCTION planning_event_of_a_compiled_plan();
CREATE TRIGGER event_is_kept BEFORE UPDATE OR DELETE OR TRUNCATE
    ON planning_plannedevent FOR EACH STATEMENT EXECUTE FUNCTION planning_refuse_loss();
CREATE TRIGGER event_version_stays BEFORE UPDATE
    ON planning_eventversion FOR EACH ROW EXECUTE FUNCTION planning_version_stays();
CREATE TRIGGER event_version_is_kept BEFORE DELETE OR TRUNCATE
    ON planning_eventversion FOR EACH STATEMENT EXECUTE FUNCTION planning_refuse_loss();
