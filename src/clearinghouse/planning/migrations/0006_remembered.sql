-- What stays of an event is kept; a photograph may be described anew, and be taken down once.

CREATE FUNCTION planning_photograph_stays() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF OLD.withdrawn_at IS NOT NULL
       OR (to_jsonb(OLD) - ARRAY['alt_en', 'alt_ru', 'alt_kk', 'withdrawn_at', 'content', 'shown'])
          IS DISTINCT FROM
          (to_jsonb(NEW) - ARRAY['alt_en', 'alt_ru', 'alt_kk', 'withdrawn_at', 'content', 'shown'])
       OR (NEW.withdrawn_at IS NULL
           AND (NEW.content, NEW.shown) IS DISTINCT FROM (OLD.content, OLD.shown)) THEN
        RAISE EXCEPTION 'a photograph is taken down once, and is otherwise what it was'
            USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    RETURN NEW;
END
$$;

CREATE TRIGGER event_invitation_is_kept BEFORE UPDATE OR DELETE OR TRUNCATE
    ON planning_eventinvitation FOR EACH STATEMENT EXECUTE FUNCTION planning_refuse_loss();
CREATE TRIGGER photograph_stays BEFORE UPDATE
    ON planning_eventphotograph FOR EACH ROW EXECUTE FUNCTION planning_photograph_stays();
CREATE TRIGGER photograph_is_not_removed BEFORE DELETE OR TRUNCATE
    ON planning_eventphotograph FOR EACH STATEMENT EXECUTE FUNCTION planning_refuse_loss();
CREATE TRIGGER lessons_are_kept BEFORE UPDATE OR DELETE OR TRUNCATE
    ON planning_eventlessons FOR EACH STATEMENT EXECUTE FUNCTION planning_refuse_loss();
