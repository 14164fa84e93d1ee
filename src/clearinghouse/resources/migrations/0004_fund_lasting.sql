-- Projects, their steps, contributions and receipts stay as they were entered; a secondment goes
-- forward only: who offers which post stays, and the days of service are set once.

CREATE FUNCTION resources_secondment_forward() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF (to_jsonb(OLD) - 'starts_on' - 'ends_on' - 'name')
           IS DISTINCT FROM (to_jsonb(NEW) - 'starts_on' - 'ends_on' - 'name')
       OR (OLD.starts_on IS NOT NULL AND NEW.starts_on IS DISTINCT FROM OLD.starts_on)
       OR (OLD.ends_on IS NOT NULL AND NEW.ends_on IS DISTINCT FROM OLD.ends_on) THEN
        RAISE EXCEPTION 'a secondment is offered, begins and ends once'
            USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    RETURN NEW;
END
$$;

CREATE TRIGGER project_is_kept BEFORE UPDATE OR DELETE OR TRUNCATE
    ON resources_project FOR EACH STATEMENT EXECUTE FUNCTION resources_refuse_loss();
CREATE TRIGGER project_step_is_kept BEFORE UPDATE OR DELETE OR TRUNCATE
    ON resources_projectstep FOR EACH STATEMENT EXECUTE FUNCTION resources_refuse_loss();
CREATE TRIGGER contribution_is_kept BEFORE UPDATE OR DELETE OR TRUNCATE
    ON resources_contribution FOR EACH STATEMENT EXECUTE FUNCTION resources_refuse_loss();
CREATE TRIGGER receipt_is_kept BEFORE UPDATE OR DELETE OR TRUNCATE
    ON resources_receipt FOR EACH STATEMENT EXECUTE FUNCTION resources_refuse_loss();
CREATE TRIGGER secondment_is_kept BEFORE DELETE OR TRUNCATE
    ON resources_secondment FOR EACH STATEMENT EXECUTE FUNCTION resources_refuse_loss();
CREATE TRIGGER secondment_goes_forward BEFORE UPDATE
    ON resources_secondment FOR EACH ROW EXECUTE FUNCTION resources_secondment_forward();
