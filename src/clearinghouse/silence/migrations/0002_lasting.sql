-- A procedure and its acts are written once: nothing is changed, removed, skipped or put before.

CREATE FUNCTION silence_refuse_loss() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'a silence procedure keeps its acts: % of % refused', TG_OP, TG_TABLE_NAME
        USING ERRCODE = 'integrity_constraint_violation';
END
$$;

CREATE FUNCTION silence_only_close() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF OLD.closed_at IS NULL
       AND (to_jsonb(OLD) - 'closed_at' - 'outcome') = (to_jsonb(NEW) - 'closed_at' - 'outcome') THEN
        RETURN NEW;
    END IF;
    RAISE EXCEPTION 'a silence procedure is only ever closed, and once'
        USING ERRCODE = 'integrity_constraint_violation';
END
$$;

CREATE FUNCTION silence_next_act() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    last record;
BEGIN
    SELECT place, at, act INTO last FROM silence_act
     WHERE procedure_id = NEW.procedure_id ORDER BY place DESC LIMIT 1;
    IF NOT FOUND THEN
        IF NEW.place <> 0 OR NEW.act <> 'opened' THEN
            RAISE EXCEPTION 'a silence procedure begins with its opening'
                USING ERRCODE = 'integrity_constraint_violation';
        END IF;
    ELSIF NEW.place <> last.place + 1 OR NEW.at < last.at OR NEW.act = 'opened' THEN
        RAISE EXCEPTION 'the acts of a silence procedure follow one another'
            USING ERRCODE = 'integrity_constraint_violation';
    ELSIF last.act = 'closed' AND NEW.act <> 'told' THEN
        RAISE EXCEPTION 'nothing is said in a silence procedure that is closed'
            USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    RETURN NEW;
END
$$;

ALTER TABLE silence_act ADD CONSTRAINT act_hash_is_of_its_leaf
    CHECK (leaf_hash = sha256('\x00'::bytea || leaf));

CREATE TRIGGER procedure_is_closed_only BEFORE UPDATE
    ON silence_procedure FOR EACH ROW EXECUTE FUNCTION silence_only_close();
CREATE TRIGGER procedure_is_not_removed BEFORE DELETE OR TRUNCATE
    ON silence_procedure FOR EACH STATEMENT EXECUTE FUNCTION silence_refuse_loss();
CREATE TRIGGER act_is_kept BEFORE UPDATE OR DELETE OR TRUNCATE
    ON silence_act FOR EACH STATEMENT EXECUTE FUNCTION silence_refuse_loss();
CREATE TRIGGER act_follows BEFORE INSERT
    ON silence_act FOR EACH ROW EXECUTE FUNCTION silence_next_act();
CREATE TRIGGER text_under_silence_is_kept BEFORE UPDATE OR DELETE OR TRUNCATE
    ON silence_proceduretext FOR EACH STATEMENT EXECUTE FUNCTION silence_refuse_loss();
