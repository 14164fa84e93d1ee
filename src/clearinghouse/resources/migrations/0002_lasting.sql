-- What a decision asks for, and how it stood, is written once; what changes is written after it.

CREATE FUNCTION resources_refuse_loss() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'what was entered stays as it is: % of % refused', TG_OP, TG_TABLE_NAME
        USING ERRCODE = 'integrity_constraint_violation';
END
$$;

CREATE FUNCTION resources_move_follows() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    last record;
BEGIN
    SELECT place, stand, moved_on INTO last FROM resources_move
     WHERE follow_up_id = NEW.follow_up_id ORDER BY place DESC LIMIT 1;
    IF NEW.place <> COALESCE(last.place, 0) + 1 OR NEW.moved_on < last.moved_on THEN
        RAISE EXCEPTION 'moves follow one after the other'
            USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    IF NEW.stand = COALESCE(last.stand, 'open') THEN
        RAISE EXCEPTION 'a move changes how a follow-up stands'
            USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    RETURN NEW;
END
$$;

CREATE TRIGGER follow_up_is_kept BEFORE UPDATE OR DELETE OR TRUNCATE
    ON resources_followup FOR EACH STATEMENT EXECUTE FUNCTION resources_refuse_loss();
CREATE TRIGGER move_is_kept BEFORE UPDATE OR DELETE OR TRUNCATE
    ON resources_move FOR EACH STATEMENT EXECUTE FUNCTION resources_refuse_loss();
CREATE TRIGGER move_follows BEFORE INSERT
    ON resources_move FOR EACH ROW EXECUTE FUNCTION resources_move_follows();
