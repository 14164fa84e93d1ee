-- What was issued, said and answered on a draft stays as it was written; a draft goes forward only.

CREATE FUNCTION papers_refuse_loss() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'what was said on a paper is kept: % of % refused', TG_OP, TG_TABLE_NAME
        USING ERRCODE = 'integrity_constraint_violation';
END
$$;

CREATE FUNCTION papers_draft_forward_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF OLD.abandoned_at IS NOT NULL
       OR (OLD.issued_at IS NOT NULL AND NEW.issued_at IS DISTINCT FROM OLD.issued_at)
       OR (OLD.document_id IS NOT NULL AND NEW.document_id IS DISTINCT FROM OLD.document_id)
       OR NEW.area_id <> OLD.area_id
       OR NEW.state_id <> OLD.state_id
       OR NEW.address <> OLD.address
       OR NEW.begun_at <> OLD.begun_at
       OR NOT NEW.hands @> OLD.hands
       OR NEW.period_version < OLD.period_version THEN
        RAISE EXCEPTION 'a draft goes forward only, and one that was given up stays so'
            USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    RETURN NEW;
END
$$;

CREATE FUNCTION papers_part_versioned() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NEW.version <> (CASE TG_OP WHEN 'INSERT' THEN 1 ELSE OLD.version + 1 END) THEN
        RAISE EXCEPTION 'a change of a part is its next version'
            USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    IF EXISTS (SELECT FROM papers_paperdraft
                WHERE id = NEW.draft_id AND abandoned_at IS NOT NULL) THEN
        RAISE EXCEPTION 'the draft was given up'
            USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    RETURN NEW;
END
$$;

CREATE FUNCTION papers_round_follows() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    last record;
BEGIN
    SELECT number, deadline INTO last FROM papers_round
     WHERE draft_id = NEW.draft_id ORDER BY number DESC LIMIT 1;
    IF NEW.number <> COALESCE(last.number, 0) + 1 OR NEW.issued_at < last.deadline THEN
        RAISE EXCEPTION 'a round begins when the one before has closed'
            USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    RETURN NEW;
END
$$;

CREATE FUNCTION papers_digest_is_whole() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF octet_length(NEW.digest) <> 32 THEN
        RAISE EXCEPTION 'a text is issued with the digest of its words'
            USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    RETURN NEW;
END
$$;

CREATE FUNCTION papers_comment_on_time() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    of record;
BEGIN
    SELECT issued_at, deadline INTO of FROM papers_round WHERE id = NEW.round_id;
    IF NEW.made_at < of.issued_at OR NEW.is_late <> (NEW.made_at >= of.deadline) THEN
        RAISE EXCEPTION 'a comment follows its round and is late from the deadline on'
            USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    RETURN NEW;
END
$$;

CREATE TRIGGER draft_goes_forward BEFORE UPDATE
    ON papers_paperdraft FOR EACH ROW EXECUTE FUNCTION papers_draft_forward_only();
CREATE TRIGGER draft_is_not_removed BEFORE DELETE OR TRUNCATE
    ON papers_paperdraft FOR EACH STATEMENT EXECUTE FUNCTION papers_refuse_loss();
CREATE TRIGGER part_is_versioned BEFORE INSERT OR UPDATE
    ON papers_draftpart FOR EACH ROW EXECUTE FUNCTION papers_part_versioned();
CREATE TRIGGER part_is_not_removed BEFORE DELETE OR TRUNCATE
    ON papers_draftpart FOR EACH STATEMENT EXECUTE FUNCTION papers_refuse_loss();
CREATE TRIGGER round_follows BEFORE INSERT
    ON papers_round FOR EACH ROW EXECUTE FUNCTION papers_round_follows();
CREATE TRIGGER round_is_kept BEFORE UPDATE OR DELETE OR TRUNCATE
    ON papers_round FOR EACH STATEMENT EXECUTE FUNCTION papers_refuse_loss();
CREATE TRIGGER round_text_has_its_digest BEFORE INSERT
    ON papers_roundtext FOR EACH ROW EXECUTE FUNCTION papers_digest_is_whole();
CREATE TRIGGER round_text_is_kept BEFORE UPDATE OR DELETE OR TRUNCATE
    ON papers_roundtext FOR EACH STATEMENT EXECUTE FUNCTION papers_refuse_loss();
CREATE TRIGGER comment_is_on_time BEFORE INSERT
    ON papers_comment FOR EACH ROW EXECUTE FUNCTION papers_comment_on_time();
CREATE TRIGGER comment_is_kept BEFORE UPDATE OR DELETE OR TRUNCATE
    ON papers_comment FOR EACH STATEMENT EXECUTE FUNCTION papers_refuse_loss();
CREATE TRIGGER answer_is_kept BEFORE UPDATE OR DELETE OR TRUNCATE
    ON papers_answer FOR EACH STATEMENT EXECUTE FUNCTION papers_refuse_loss();
CREATE TRIGGER deliberation_is_kept BEFORE UPDATE OR DELETE OR TRUNCATE
    ON papers_deliberation FOR EACH STATEMENT EXECUTE FUNCTION papers_refuse_loss();
CREATE TRIGGER area_paper_is_kept BEFORE UPDATE OR DELETE OR TRUNCATE
    ON papers_areapaper FOR EACH STATEMENT EXECUTE FUNCTION papers_refuse_loss();
CREATE TRIGGER applicability_is_kept BEFORE UPDATE OR DELETE OR TRUNCATE
    ON papers_applicability FOR EACH STATEMENT EXECUTE FUNCTION papers_refuse_loss();
