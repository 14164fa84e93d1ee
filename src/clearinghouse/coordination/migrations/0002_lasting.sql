-- What was sent stays as it was sent and goes forward only; what was said about it is kept.

CREATE FUNCTION coordination_refuse_loss() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'what States have said about an area is kept: % of % refused', TG_OP, TG_TABLE_NAME
        USING ERRCODE = 'integrity_constraint_violation';
END
$$;

CREATE FUNCTION coordination_forward_only() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    steps text[] := ARRAY['passed_on_at', 'circulated_at', 'note_id', 'withdrawn_at', 'ground'];
BEGIN
    IF NEW.key <> OLD.key OR NEW.kind <> OLD.kind OR NEW.participant_id <> OLD.participant_id THEN
        RAISE EXCEPTION 'a submission stays what it is and whose it is'
            USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    IF OLD.sent_at IS NOT NULL AND (to_jsonb(NEW) - steps) IS DISTINCT FROM (to_jsonb(OLD) - steps)
    THEN
        RAISE EXCEPTION 'a submission stays as it was sent'
            USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    IF (OLD.passed_on_at IS NOT NULL AND NEW.passed_on_at IS DISTINCT FROM OLD.passed_on_at)
       OR (OLD.circulated_at IS NOT NULL
           AND (NEW.circulated_at, NEW.note_id)
               IS DISTINCT FROM (OLD.circulated_at, OLD.note_id))
       OR (OLD.withdrawn_at IS NOT NULL
           AND (NEW.withdrawn_at, NEW.ground) IS DISTINCT FROM (OLD.withdrawn_at, OLD.ground)) THEN
        RAISE EXCEPTION 'a submission is passed on, circulated and withdrawn once, and stays so'
            USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    RETURN NEW;
END
$$;

CREATE FUNCTION coordination_drafts_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF OLD.sent_at IS NOT NULL THEN
        RAISE EXCEPTION 'what was sent is not removed'
            USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    RETURN OLD;
END
$$;

CREATE FUNCTION coordination_before_all() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    about record;
BEGIN
    SELECT kind, sent_at, circulated_at, withdrawn_at INTO about
      FROM coordination_submission WHERE id = NEW.submission_id;
    IF about.sent_at IS NULL OR about.withdrawn_at IS NOT NULL
       OR (about.kind <> 'report' AND about.circulated_at IS NULL)
       OR NEW.said_at < COALESCE(about.circulated_at, about.sent_at) THEN
        RAISE EXCEPTION 'States comment on what is before all of them'
            USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    RETURN NEW;
END
$$;

CREATE FUNCTION coordination_laid_down_once() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF OLD.laid_down_at IS NOT NULL
       OR (to_jsonb(NEW) - 'laid_down_at') IS DISTINCT FROM (to_jsonb(OLD) - 'laid_down_at') THEN
        RAISE EXCEPTION 'a proposal to act is laid down once and not changed'
            USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    RETURN NEW;
END
$$;

CREATE FUNCTION coordination_consent_of_another() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    about record;
BEGIN
    SELECT participant_id, proposed_at, laid_down_at INTO about
      FROM coordination_acting WHERE id = NEW.acting_id;
    IF about.participant_id = NEW.participant_id OR NEW.given_at < about.proposed_at
       OR about.laid_down_at IS NOT NULL THEN
        RAISE EXCEPTION 'another State consents, after it was proposed and while it stands'
            USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    RETURN NEW;
END
$$;

CREATE TRIGGER submission_goes_forward BEFORE UPDATE
    ON coordination_submission FOR EACH ROW EXECUTE FUNCTION coordination_forward_only();
CREATE TRIGGER submission_sent_is_not_removed BEFORE DELETE
    ON coordination_submission FOR EACH ROW EXECUTE FUNCTION coordination_drafts_only();
CREATE TRIGGER submission_is_not_emptied BEFORE TRUNCATE
    ON coordination_submission FOR EACH STATEMENT EXECUTE FUNCTION coordination_refuse_loss();
CREATE TRIGGER comment_on_what_is_before_all BEFORE INSERT
    ON coordination_comment FOR EACH ROW EXECUTE FUNCTION coordination_before_all();
CREATE TRIGGER comment_is_kept BEFORE UPDATE OR DELETE OR TRUNCATE
    ON coordination_comment FOR EACH STATEMENT EXECUTE FUNCTION coordination_refuse_loss();
CREATE TRIGGER acting_is_laid_down_once BEFORE UPDATE
    ON coordination_acting FOR EACH ROW EXECUTE FUNCTION coordination_laid_down_once();
CREATE TRIGGER acting_is_kept BEFORE DELETE OR TRUNCATE
    ON coordination_acting FOR EACH STATEMENT EXECUTE FUNCTION coordination_refuse_loss();
CREATE TRIGGER consent_is_of_another BEFORE INSERT
    ON coordination_consent FOR EACH ROW EXECUTE FUNCTION coordination_consent_of_another();
CREATE TRIGGER consent_is_kept BEFORE UPDATE OR DELETE OR TRUNCATE
    ON coordination_consent FOR EACH STATEMENT EXECUTE FUNCTION coordination_refuse_loss();
