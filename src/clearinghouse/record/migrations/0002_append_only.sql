-- The record is written once: no row is ever changed, removed, skipped, misdated or misstated.
-- Whoever reaches the database past our programs meets the same refusals.

-- Hashes -------------------------------------------------------------------------------------

CREATE FUNCTION record_node(left_hash bytea, right_hash bytea) RETURNS bytea
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
    SELECT sha256('\x01'::bytea || left_hash || right_hash);  -- RFC 6962, 2.1
$$;

CREATE FUNCTION record_netstring(word text) RETURNS bytea
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
    SELECT convert_to(octet_length(convert_to(word, 'UTF8')) || ':' || word || ',', 'UTF8');
$$;

-- The root over a row of hashes whose number is a power of two.
CREATE FUNCTION record_root_over(hashes bytea) RETURNS bytea
LANGUAGE plpgsql IMMUTABLE STRICT AS $$
DECLARE
    above bytea;
    pairs integer;
BEGIN
    WHILE octet_length(hashes) > 32 LOOP
        pairs := octet_length(hashes) / 64;
        SELECT string_agg(sha256('\x01'::bytea || substr(hashes, pair * 64 + 1, 64)), ''::bytea
                          ORDER BY pair)
          INTO above
          FROM generate_series(0, pairs - 1) AS pair;
        hashes := above;
    END LOOP;
    RETURN hashes;
END
$$;

-- The hashes [256 * number, 256 * number + width) of a level; fewer if they are not there.
CREATE FUNCTION record_hashes(level integer, number bigint, width integer) RETURNS bytea
LANGUAGE plpgsql STABLE STRICT AS $$
DECLARE
    found bytea;
    start bigint := number * 256;
BEGIN
    IF level = 0 THEN
        SELECT string_agg(leaf_hash, ''::bytea ORDER BY index) INTO found
          FROM record_entry WHERE index >= start AND index < start + width;
    ELSE
        SELECT string_agg(tile.root, ''::bytea ORDER BY tile.number) INTO found
          FROM record_tile AS tile
         WHERE tile.level = record_hashes.level - 1
           AND tile.number >= start AND tile.number < start + width;
    END IF;
    RETURN coalesce(found, ''::bytea);
END
$$;

-- The root of the tree of the first `size` entries (RFC 6962, 2.1): every bit of the size is a
-- complete subtree, and they are joined from the smallest, which is rightmost.
CREATE FUNCTION record_root(size bigint) RETURNS bytea
LANGUAGE plpgsql STABLE STRICT AS $$
DECLARE
    joined bytea;
    subtree bytea;
    hashes bytea;
    rest integer;
    block integer;
    level integer := 0;
BEGIN
    IF size = 0 THEN
        RETURN sha256(''::bytea);
    END IF;
    WHILE size >> (8 * level) > 0 LOOP
        rest := (size >> (8 * level)) & 255;
        hashes := record_hashes(level, size >> (8 * (level + 1)), rest);
        IF octet_length(hashes) <> rest * 32 THEN
            RETURN NULL;
        END IF;
        block := 1;
        WHILE rest > 0 LOOP
            IF rest & block > 0 THEN
                subtree := record_root_over(substr(hashes, (rest - block) * 32 + 1, block * 32));
                joined := coalesce(record_node(subtree, joined), subtree);
                rest := rest - block;
            END IF;
            block := block * 2;
        END LOOP;
        level := level + 1;
    END LOOP;
    RETURN joined;
END
$$;

-- Refusals -----------------------------------------------------------------------------------

CREATE FUNCTION record_refuse_rewrite() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'the record is append-only: % of % refused', TG_OP, TG_TABLE_NAME
        USING ERRCODE = 'integrity_constraint_violation';
END
$$;

CREATE FUNCTION record_refuse(why text) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'the record refuses: %', why USING ERRCODE = 'integrity_constraint_violation';
END
$$;

CREATE TRIGGER record_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON record_entry
    FOR EACH STATEMENT EXECUTE FUNCTION record_refuse_rewrite();
CREATE TRIGGER record_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON record_sealed
    FOR EACH STATEMENT EXECUTE FUNCTION record_refuse_rewrite();
CREATE TRIGGER record_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON record_widening
    FOR EACH STATEMENT EXECUTE FUNCTION record_refuse_rewrite();
CREATE TRIGGER record_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON record_tile
    FOR EACH STATEMENT EXECUTE FUNCTION record_refuse_rewrite();
CREATE TRIGGER record_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON record_checkpoint
    FOR EACH STATEMENT EXECUTE FUNCTION record_refuse_rewrite();

-- Entries ------------------------------------------------------------------------------------

ALTER TABLE record_entry
    ADD CONSTRAINT record_leaf_hash CHECK (leaf_hash = sha256('\x00'::bytea || leaf)),
    ADD CONSTRAINT record_leaf_fits_a_bundle CHECK (octet_length(leaf) <= 65535);

-- One writer at a time, until it commits: so the order of indexes is the order of commitment.
CREATE FUNCTION record_lock() RETURNS void LANGUAGE plpgsql AS $$
BEGIN
    PERFORM pg_advisory_xact_lock(6962, 20);
END
$$;

-- The next index and the moment of recording.  The moment is this database's own, so that no
-- program can choose it; a clock set back does not set the record back.
CREATE FUNCTION record_next(OUT index bigint, OUT recorded timestamptz)
LANGUAGE plpgsql VOLATILE AS $$
BEGIN
    PERFORM record_lock();
    SELECT last.index + 1, greatest(last.recorded, clock_timestamp())
      INTO index, recorded
      FROM record_entry AS last ORDER BY last.index DESC LIMIT 1;
    index := coalesce(index, 0);
    recorded := coalesce(recorded, clock_timestamp());
END
$$;

CREATE FUNCTION record_moment(moment timestamptz) RETURNS text LANGUAGE sql STABLE STRICT AS $$
    SELECT to_char(moment AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"');
$$;

CREATE FUNCTION record_check_entry() RETURNS trigger LANGUAGE plpgsql VOLATILE AS $$
DECLARE
    upcoming record;
    leaf jsonb;
BEGIN
    SELECT * INTO upcoming FROM record_next();
    IF NEW.index <> upcoming.index THEN
        PERFORM record_refuse(format('entry %s where %s is next', NEW.index, upcoming.index));
    END IF;
    -- Between the beginning of this transaction and now, unless the clock was set back.
    IF NEW.recorded > upcoming.recorded
        OR NEW.recorded < least(upcoming.recorded, transaction_timestamp())
        OR NEW.recorded < (SELECT e.recorded FROM record_entry AS e WHERE e.index = NEW.index - 1)
    THEN
        PERFORM record_refuse(format('entry %s is misdated', NEW.index));
    END IF;
    leaf := convert_from(NEW.leaf, 'UTF8')::jsonb;
    IF (leaf ->> 'v', leaf ->> 'index', leaf ->> 'act', leaf ->> 'recorded', leaf ->> 'at')
        IS DISTINCT FROM
       ('1', NEW.index::text, NEW.act, record_moment(NEW.recorded), record_moment(NEW.at))
    THEN
        PERFORM record_refuse(format('the leaf of entry %s says otherwise', NEW.index));
    END IF;
    RETURN NEW;
END
$$;

CREATE TRIGGER record_entry_in_order BEFORE INSERT ON record_entry
    FOR EACH ROW EXECUTE FUNCTION record_check_entry();

-- Tiles: made by the database itself when 256 hashes of a level are complete -------------------

ALTER TABLE record_tile
    ADD CONSTRAINT record_tile_is_full CHECK (octet_length(hashes) = 8192),
    ADD CONSTRAINT record_tile_has_a_root CHECK (octet_length(root) = 32),
    ADD CONSTRAINT record_tile_has_a_place CHECK (level BETWEEN 0 AND 7 AND number >= 0);

CREATE FUNCTION record_fill_tile() RETURNS trigger LANGUAGE plpgsql VOLATILE AS $$
BEGIN
    NEW.hashes := record_hashes(NEW.level, NEW.number, 256);
    NEW.root := record_root_over(NEW.hashes);
    RETURN NEW;
END
$$;

CREATE TRIGGER record_tile_is_true BEFORE INSERT ON record_tile
    FOR EACH ROW EXECUTE FUNCTION record_fill_tile();

CREATE FUNCTION record_complete_tiles() RETURNS trigger LANGUAGE plpgsql VOLATILE AS $$
DECLARE
    level integer := 0;
    complete bigint := NEW.index + 1;
BEGIN
    WHILE complete % 256 = 0 LOOP
        complete := complete / 256;
        INSERT INTO record_tile (level, number, hashes, root)
            VALUES (level, complete - 1, ''::bytea, ''::bytea);
        level := level + 1;
    END LOOP;
    RETURN NULL;
END
$$;

CREATE TRIGGER record_tiles AFTER INSERT ON record_entry
    FOR EACH ROW WHEN ((NEW.index + 1) % 256 = 0) EXECUTE FUNCTION record_complete_tiles();

-- Seals --------------------------------------------------------------------------------------

ALTER TABLE record_sealed
    ADD CONSTRAINT record_salt_is_long CHECK (octet_length(salt) = 32),
    ADD CONSTRAINT record_commitment_is_true
    CHECK (commitment = sha256(salt || record_netstring(field) || record_netstring(value)));

CREATE FUNCTION record_check_seal() RETURNS trigger LANGUAGE plpgsql VOLATILE AS $$
DECLARE
    promised text;
BEGIN
    SELECT convert_from(leaf, 'UTF8')::jsonb -> 'sealed' ->> NEW.field INTO promised
      FROM record_entry WHERE index = NEW.entry_id;
    IF promised IS DISTINCT FROM encode(NEW.commitment, 'hex') THEN
        PERFORM record_refuse(format('entry %s does not seal this %s', NEW.entry_id, NEW.field));
    END IF;
    RETURN NEW;
END
$$;

CREATE TRIGGER record_seal_is_promised BEFORE INSERT ON record_sealed
    FOR EACH ROW EXECUTE FUNCTION record_check_seal();

-- At the end of the transaction every commitment must have its opening, or it could be lost.
CREATE FUNCTION record_check_seals_kept() RETURNS trigger LANGUAGE plpgsql VOLATILE AS $$
BEGIN
    IF (SELECT count(*) FROM jsonb_object_keys(convert_from(NEW.leaf, 'UTF8')::jsonb -> 'sealed'))
        <> (SELECT count(*) FROM record_sealed WHERE entry_id = NEW.index)
    THEN
        PERFORM record_refuse(format('entry %s commits to values that are not kept', NEW.index));
    END IF;
    RETURN NULL;
END
$$;

CREATE CONSTRAINT TRIGGER record_seals_are_kept AFTER INSERT ON record_entry
    DEFERRABLE INITIALLY DEFERRED
    FOR EACH ROW EXECUTE FUNCTION record_check_seals_kept();

-- Checkpoints --------------------------------------------------------------------------------

CREATE FUNCTION record_check_checkpoint() RETURNS trigger LANGUAGE plpgsql VOLATILE AS $$
DECLARE
    latest bigint;
BEGIN
    PERFORM record_lock();
    SELECT max(size) INTO latest FROM record_checkpoint;
    IF NEW.size < 0 OR NEW.size <= latest THEN
        PERFORM record_refuse(format('a checkpoint of %s after one of %s', NEW.size, latest));
    END IF;
    IF NEW.size > (SELECT coalesce(max(index) + 1, 0) FROM record_entry)
        OR NEW.root IS DISTINCT FROM record_root(NEW.size)
    THEN
        PERFORM record_refuse(format('this is not the root of %s entries', NEW.size));
    END IF;
    IF split_part(NEW.note, E'\n', 2) <> NEW.size::text
        OR split_part(NEW.note, E'\n', 3) <> encode(NEW.root, 'base64')
    THEN
        PERFORM record_refuse(format('the note of the checkpoint of %s says otherwise', NEW.size));
    END IF;
    RETURN NEW;
END
$$;

CREATE TRIGGER record_checkpoint_is_true BEFORE INSERT ON record_checkpoint
    FOR EACH ROW EXECUTE FUNCTION record_check_checkpoint();
