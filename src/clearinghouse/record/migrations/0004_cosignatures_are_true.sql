-- A cosignature is written once, says what its line says, and stands under a checkpoint of ours.
-- That the signature is right is verified before it comes here: PostgreSQL knows no Ed25519.

CREATE TRIGGER record_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON record_cosignature
    FOR EACH STATEMENT EXECUTE FUNCTION record_refuse_rewrite();

-- The 76 bytes of a cosignature line: the key's ID, the POSIX second, the Ed25519 signature.
CREATE FUNCTION record_cosignature_blob(line text) RETURNS bytea
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
    SELECT CASE WHEN line ~ '^— [^\s+]+ [A-Za-z0-9+/]{102}==\n$'
        THEN decode(split_part(rtrim(line, E'\n'), ' ', 3), 'base64') END;
$$;

CREATE FUNCTION record_cosignature_moment(line text) RETURNS timestamptz
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
    SELECT to_timestamp(
        ('x' || encode(substr(record_cosignature_blob(line), 5, 8), 'hex'))::bit(64)::bigint
    );
$$;

ALTER TABLE record_cosignature
    ADD CONSTRAINT record_cosignature_is_a_line CHECK (
        record_cosignature_blob(line) IS NOT NULL AND split_part(line, ' ', 2) = witness
    ),
    ADD CONSTRAINT record_cosignature_is_by_its_key CHECK (
        key_id = substr(record_cosignature_blob(line), 1, 4)
        AND starts_with(verifier, witness || '+' || encode(key_id, 'hex') || '+')
    ),
    ADD CONSTRAINT record_cosignature_has_its_moment CHECK (
        cosigned_at = record_cosignature_moment(line)
    );

-- A note has a hundred signatures at most: cosignatures never make a checkpoint unreadable.
CREATE FUNCTION record_check_cosignature() RETURNS trigger LANGUAGE plpgsql VOLATILE AS $$
BEGIN
    IF (SELECT count(*) FROM record_cosignature WHERE checkpoint_id = NEW.checkpoint_id) >= 64 THEN
        PERFORM record_refuse(format('more cosignatures of %s than a note bears', NEW.checkpoint_id));
    END IF;
    RETURN NEW;
END
$$;

CREATE TRIGGER record_cosignatures_fit_a_note BEFORE INSERT ON record_cosignature
    FOR EACH ROW EXECUTE FUNCTION record_check_cosignature();
