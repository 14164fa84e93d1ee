-- What was asked, contributed, recommended and told stays as it was written; a proposal gains its
-- draft once, and what was withdrawn stays withdrawn.

CREATE FUNCTION review_refuse_loss() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'a review keeps what was said in it: % of % refused', TG_OP, TG_TABLE_NAME
        USING ERRCODE = 'integrity_constraint_violation';
END
$$;

CREATE FUNCTION review_once_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF (to_jsonb(OLD) - 'revision_id' - 'withdrawn_at')
           IS DISTINCT FROM (to_jsonb(NEW) - 'revision_id' - 'withdrawn_at')
       OR (to_jsonb(OLD) -> 'revision_id' <> 'null'::jsonb
           AND to_jsonb(OLD) -> 'revision_id' IS DISTINCT FROM to_jsonb(NEW) -> 'revision_id')
       OR (OLD.withdrawn_at IS NOT NULL AND NEW.withdrawn_at IS DISTINCT FROM OLD.withdrawn_at) THEN
        RAISE EXCEPTION 'what was told stays: it is withdrawn once, and replaced by another'
            USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    RETURN NEW;
END
$$;

CREATE TRIGGER review_is_kept BEFORE UPDATE OR DELETE OR TRUNCATE
    ON review_review FOR EACH STATEMENT EXECUTE FUNCTION review_refuse_loss();
CREATE TRIGGER asked_is_kept BEFORE UPDATE OR DELETE OR TRUNCATE
    ON review_asked FOR EACH STATEMENT EXECUTE FUNCTION review_refuse_loss();
CREATE TRIGGER contribution_is_kept BEFORE UPDATE OR DELETE OR TRUNCATE
    ON review_contribution FOR EACH STATEMENT EXECUTE FUNCTION review_refuse_loss();
CREATE TRIGGER recommendation_is_kept BEFORE UPDATE OR DELETE OR TRUNCATE
    ON review_recommendation FOR EACH STATEMENT EXECUTE FUNCTION review_refuse_loss();
CREATE TRIGGER followed_is_kept BEFORE UPDATE OR DELETE OR TRUNCATE
    ON review_followed FOR EACH STATEMENT EXECUTE FUNCTION review_refuse_loss();
CREATE TRIGGER issued_is_kept BEFORE UPDATE OR DELETE OR TRUNCATE
    ON review_issued FOR EACH STATEMENT EXECUTE FUNCTION review_refuse_loss();
CREATE TRIGGER consent_is_kept BEFORE UPDATE OR DELETE OR TRUNCATE
    ON review_consent FOR EACH STATEMENT EXECUTE FUNCTION review_refuse_loss();
CREATE TRIGGER proposal_stays BEFORE UPDATE
    ON review_proposal FOR EACH ROW EXECUTE FUNCTION review_once_only();
CREATE TRIGGER proposal_is_not_removed BEFORE DELETE OR TRUNCATE
    ON review_proposal FOR EACH STATEMENT EXECUTE FUNCTION review_refuse_loss();
CREATE TRIGGER choice_stays BEFORE UPDATE
    ON review_choice FOR EACH ROW EXECUTE FUNCTION review_once_only();
CREATE TRIGGER choice_is_not_removed BEFORE DELETE OR TRUNCATE
    ON review_choice FOR EACH STATEMENT EXECUTE FUNCTION review_refuse_loss();
