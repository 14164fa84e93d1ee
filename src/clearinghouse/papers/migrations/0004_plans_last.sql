-- What was noted of an activity or a network stays; an activity keeps its place and its version.

CREATE FUNCTION papers_activity_versioned() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NEW.area_id <> OLD.area_id OR NEW.code <> OLD.code OR NEW.version <> OLD.version + 1 THEN
        RAISE EXCEPTION 'a change of an activity is its next version'
            USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    RETURN NEW;
END
$$;

CREATE FUNCTION papers_contact_only_ends() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF OLD.ended_on IS NOT NULL
       OR (to_jsonb(OLD) - 'ended_on') IS DISTINCT FROM (to_jsonb(NEW) - 'ended_on') THEN
        RAISE EXCEPTION 'a contact only ends; another is named in its place'
            USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    RETURN NEW;
END
$$;

CREATE FUNCTION papers_answer_follows_call() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NOT EXISTS (SELECT FROM papers_call c JOIN papers_contact t ON t.network_id = c.network_id
                    WHERE c.id = NEW.call_id AND t.id = NEW.contact_id
                      AND NEW.answered_at >= c.called_at) THEN
        RAISE EXCEPTION 'a contact answers a call of its own network, after it'
            USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    RETURN NEW;
END
$$;

CREATE TRIGGER activity_is_versioned BEFORE UPDATE
    ON papers_activity FOR EACH ROW EXECUTE FUNCTION papers_activity_versioned();
CREATE TRIGGER activity_is_not_removed BEFORE DELETE OR TRUNCATE
    ON papers_activity FOR EACH STATEMENT EXECUTE FUNCTION papers_refuse_loss();
CREATE TRIGGER activity_step_is_kept BEFORE UPDATE OR DELETE OR TRUNCATE
    ON papers_activitystep FOR EACH STATEMENT EXECUTE FUNCTION papers_refuse_loss();
CREATE TRIGGER occasion_is_kept BEFORE UPDATE OR DELETE OR TRUNCATE
    ON papers_occasion FOR EACH STATEMENT EXECUTE FUNCTION papers_refuse_loss();
CREATE TRIGGER plan_review_is_kept BEFORE UPDATE OR DELETE OR TRUNCATE
    ON papers_planreview FOR EACH STATEMENT EXECUTE FUNCTION papers_refuse_loss();
CREATE TRIGGER network_is_kept BEFORE UPDATE OR DELETE OR TRUNCATE
    ON papers_network FOR EACH STATEMENT EXECUTE FUNCTION papers_refuse_loss();
CREATE TRIGGER contact_only_ends BEFORE UPDATE
    ON papers_contact FOR EACH ROW EXECUTE FUNCTION papers_contact_only_ends();
CREATE TRIGGER contact_is_not_removed BEFORE DELETE OR TRUNCATE
    ON papers_contact FOR EACH STATEMENT EXECUTE FUNCTION papers_refuse_loss();
CREATE TRIGGER confirmation_is_kept BEFORE UPDATE OR DELETE OR TRUNCATE
    ON papers_confirmation FOR EACH STATEMENT EXECUTE FUNCTION papers_refuse_loss();
CREATE TRIGGER call_is_kept BEFORE UPDATE OR DELETE OR TRUNCATE
    ON papers_call FOR EACH STATEMENT EXECUTE FUNCTION papers_refuse_loss();
CREATE TRIGGER call_answer_follows BEFORE INSERT
    ON papers_callanswer FOR EACH ROW EXECUTE FUNCTION papers_answer_follows_call();
CREATE TRIGGER call_answer_is_kept BEFORE UPDATE OR DELETE OR TRUNCATE
    ON papers_callanswer FOR EACH STATEMENT EXECUTE FUNCTION papers_refuse_loss();
