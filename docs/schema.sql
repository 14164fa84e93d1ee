-- The database with all its invariants: every table, constraint, index, function and trigger.
-- Written by `./clearinghouse docs`; a test compares it with the tables that the migrations make.

CREATE TYPE public.participants_codes AS RANGE (
    subtype = text,
    multirange_type_name = public.participants_codes_multirange,
    collation = pg_catalog."C"
);

CREATE FUNCTION public.coordination_before_all() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
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

CREATE FUNCTION public.coordination_consent_of_another() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
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

CREATE FUNCTION public.coordination_drafts_only() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
    IF OLD.sent_at IS NOT NULL THEN
        RAISE EXCEPTION 'what was sent is not removed'
            USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    RETURN OLD;
END
$$;

CREATE FUNCTION public.coordination_forward_only() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
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

CREATE FUNCTION public.coordination_laid_down_once() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
    IF OLD.laid_down_at IS NOT NULL
       OR (to_jsonb(NEW) - 'laid_down_at') IS DISTINCT FROM (to_jsonb(OLD) - 'laid_down_at') THEN
        RAISE EXCEPTION 'a proposal to act is laid down once and not changed'
            USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    RETURN NEW;
END
$$;

CREATE FUNCTION public.coordination_refuse_loss() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
    RAISE EXCEPTION 'what States have said about an area is kept: % of % refused', TG_OP, TG_TABLE_NAME
        USING ERRCODE = 'integrity_constraint_violation';
END
$$;

CREATE FUNCTION public.correspondence_keep_delivery() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
    IF (NEW.note_id, NEW.participant_id, NEW.available_at)
       IS DISTINCT FROM (OLD.note_id, OLD.participant_id, OLD.available_at)
       OR (OLD.first_opened_at IS NOT NULL
           AND (NEW.first_opened_at, NEW.opened_by_id, NEW.attested_by_id, NEW.witnessed_by_id)
           IS DISTINCT FROM
               (OLD.first_opened_at, OLD.opened_by_id, OLD.attested_by_id, OLD.witnessed_by_id))
       OR (OLD.acknowledged_at IS NOT NULL AND NEW.acknowledged_at IS DISTINCT FROM OLD.acknowledged_at)
    THEN
        RAISE EXCEPTION 'when a delegation could read a note and first opened it is never restated'
            USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    RETURN NEW;
END
$$;

CREATE FUNCTION public.correspondence_keep_draft() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
    IF OLD.state IN ('issued', 'withdrawn') THEN
        RAISE EXCEPTION 'a note that was issued or withdrawn is never changed'
            USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    IF NEW.version < OLD.version OR NEW.drafter_id <> OLD.drafter_id THEN
        RAISE EXCEPTION 'the versions of a draft only grow, and its drafter stays'
            USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    -- What a draft says changes with its version only, and so never under a clearance.
    IF NEW.version = OLD.version
       AND (NEW.purpose, NEW.register, NEW.suffix, NEW.addressed, NEW.participant_id, NEW.fields,
            NEW.own_words, NEW.without, NEW.ground)
       IS DISTINCT FROM
           (OLD.purpose, OLD.register, OLD.suffix, OLD.addressed, OLD.participant_id, OLD.fields,
            OLD.own_words, OLD.without, OLD.ground) THEN
        RAISE EXCEPTION 'a changed draft is another version'
            USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    RETURN NEW;
END
$$;

CREATE FUNCTION public.correspondence_keep_sending() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
    IF OLD.state IN ('delivered', 'failed') THEN
        RAISE EXCEPTION 'that a note arrived or failed by a way is never restated'
            USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    IF (NEW.delivery_id, NEW.channel, NEW.address, NEW.number, NEW.made_at)
       IS DISTINCT FROM (OLD.delivery_id, OLD.channel, OLD.address, OLD.number, OLD.made_at)
       OR (OLD.sent_at IS NOT NULL AND NEW.sent_at IS DISTINCT FROM OLD.sent_at) THEN
        RAISE EXCEPTION 'to where and when a note was sent is never restated'
            USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    RETURN NEW;
END
$$;

CREATE FUNCTION public.correspondence_part_of_draft() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
DECLARE
    held text;
BEGIN
    SELECT state INTO held FROM correspondence_notedraft
        WHERE id = CASE WHEN TG_OP = 'DELETE' THEN OLD.draft_id ELSE NEW.draft_id END;
    IF held <> 'draft' THEN
        RAISE EXCEPTION 'enclosures and references change while a note is a draft'
            USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    RETURN CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
END
$$;

CREATE FUNCTION public.correspondence_refuse_loss() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
    RAISE EXCEPTION 'correspondence keeps what happened: % of % refused', TG_OP, TG_TABLE_NAME
        USING ERRCODE = 'integrity_constraint_violation';
END
$$;

CREATE FUNCTION public.correspondence_same_moment() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
    IF EXISTS (SELECT 1 FROM correspondence_delivery
               WHERE note_id = NEW.note_id AND available_at <> NEW.available_at) THEN
        RAISE EXCEPTION 'a note is available to all delegations from the same moment'
            USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    RETURN NEW;
END
$$;

CREATE FUNCTION public.documents_no_gap() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
    IF NEW.last < OLD.last THEN
        RAISE EXCEPTION 'a number that was given out is never given out again'
            USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    RETURN NEW;
END
$$;

CREATE FUNCTION public.documents_only_remark() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
    IF (to_jsonb(OLD) - 'distribution' - 'addressees' - 'marked_by_id')
       = (to_jsonb(NEW) - 'distribution' - 'addressees' - 'marked_by_id') THEN
        RETURN NEW;
    END IF;
    RAISE EXCEPTION 'only the marking of a document may change'
        USING ERRCODE = 'integrity_constraint_violation';
END
$$;

CREATE FUNCTION public.documents_only_retire_text() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
    -- A transcription may cease to be the current one; the index may be rebuilt; nothing else.
    IF (OLD.current OR NOT NEW.current)
       AND (to_jsonb(OLD) - 'current' - 'search' - 'indexed_as')
         = (to_jsonb(NEW) - 'current' - 'search' - 'indexed_as') THEN
        RETURN NEW;
    END IF;
    RAISE EXCEPTION 'a text of the register is never rewritten: enter a new transcription'
        USING ERRCODE = 'integrity_constraint_violation';
END
$$;

CREATE FUNCTION public.documents_refuse_loss() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
    RAISE EXCEPTION 'the register keeps what it holds: % of % refused', TG_OP, TG_TABLE_NAME
        USING ERRCODE = 'integrity_constraint_violation';
END
$$;

CREATE FUNCTION public.meetings_agenda_stays() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
    IF EXISTS (SELECT FROM meetings_sitting
                WHERE id = CASE TG_OP WHEN 'INSERT' THEN NEW.sitting_id ELSE OLD.sitting_id END
                  AND (agenda_adopted_at IS NOT NULL OR closed_at IS NOT NULL)) THEN
        RAISE EXCEPTION 'the agenda is adopted: % refused', TG_OP
            USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
END
$$;

CREATE FUNCTION public.meetings_digest_of_version() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
    IF NOT EXISTS (SELECT FROM documents_languageversion
                    WHERE id = NEW.version_id AND digest = NEW.digest
                      AND language = NEW.language) THEN
        RAISE EXCEPTION 'a draft is frozen with the digest of its text'
            USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    RETURN NEW;
END
$$;

CREATE FUNCTION public.meetings_forward_only() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
    IF (OLD.opened_at IS NOT NULL AND NEW.opened_at IS DISTINCT FROM OLD.opened_at)
       OR (OLD.agenda_adopted_at IS NOT NULL
           AND NEW.agenda_adopted_at IS DISTINCT FROM OLD.agenda_adopted_at)
       OR (OLD.closed_at IS NOT NULL
           AND (to_jsonb(OLD) - 'listed_id' - 'report_id')
               IS DISTINCT FROM (to_jsonb(NEW) - 'listed_id' - 'report_id'))
       OR (OLD.listed_id IS NOT NULL AND NEW.listed_id IS DISTINCT FROM OLD.listed_id)
       OR (OLD.report_id IS NOT NULL AND NEW.report_id IS DISTINCT FROM OLD.report_id)
       OR NEW.meeting_id <> OLD.meeting_id
       OR NEW.convened_at <> OLD.convened_at THEN
        RAISE EXCEPTION 'a meeting is opened, adopts its agenda and is closed once, and stays so'
            USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    RETURN NEW;
END
$$;

CREATE FUNCTION public.meetings_put_in_order() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
DECLARE
    sitting record;
    last record;
BEGIN
    SELECT agenda_adopted_at, closed_at INTO sitting FROM meetings_sitting
     WHERE id = NEW.sitting_id;
    IF sitting.agenda_adopted_at IS NULL OR sitting.closed_at IS NOT NULL
       OR NEW.put_at < sitting.agenda_adopted_at THEN
        RAISE EXCEPTION 'a draft is put to a meeting that is open and has its agenda'
            USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    IF NOT EXISTS (SELECT FROM meetings_point
                    WHERE id = NEW.point_id AND sitting_id = NEW.sitting_id AND is_adopted) THEN
        RAISE EXCEPTION 'a draft is put under a point of the adopted agenda'
            USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    SELECT place, put_at INTO last FROM meetings_put
     WHERE sitting_id = NEW.sitting_id ORDER BY place DESC LIMIT 1;
    IF NEW.place <> COALESCE(last.place, 0) + 1 OR NEW.put_at < last.put_at THEN
        RAISE EXCEPTION 'what is put to a meeting follows one after the other'
            USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    RETURN NEW;
END
$$;

CREATE FUNCTION public.meetings_refuse_loss() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
    RAISE EXCEPTION 'a meeting keeps what happened in it: % of % refused', TG_OP, TG_TABLE_NAME
        USING ERRCODE = 'integrity_constraint_violation';
END
$$;

CREATE FUNCTION public.meetings_while_not_closed() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
    IF EXISTS (SELECT FROM meetings_sitting
                WHERE id = NEW.sitting_id AND closed_at IS NOT NULL) THEN
        RAISE EXCEPTION 'the meeting is closed: % of % refused', TG_OP, TG_TABLE_NAME
            USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    RETURN NEW;
END
$$;

CREATE FUNCTION public.notices_letter_is_closed() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
    RAISE EXCEPTION 'a letter that was gathered does not change'
        USING ERRCODE = 'integrity_constraint_violation';
END
$$;

CREATE FUNCTION public.notices_only_read() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
    IF (to_jsonb(OLD) - 'read_at') = (to_jsonb(NEW) - 'read_at') THEN
        RETURN NEW;
    END IF;
    RAISE EXCEPTION 'a notice is not rewritten: it can only be read'
        USING ERRCODE = 'integrity_constraint_violation';
END
$$;

CREATE FUNCTION public.notices_sent_is_sent() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
    RAISE EXCEPTION 'a posting that was sent is never sent again'
        USING ERRCODE = 'integrity_constraint_violation';
END
$$;

CREATE FUNCTION public.papers_activity_versioned() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
    IF NEW.area_id <> OLD.area_id OR NEW.code <> OLD.code OR NEW.version <> OLD.version + 1 THEN
        RAISE EXCEPTION 'a change of an activity is its next version'
            USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    RETURN NEW;
END
$$;

CREATE FUNCTION public.papers_answer_follows_call() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
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

CREATE FUNCTION public.papers_comment_on_time() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
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

CREATE FUNCTION public.papers_contact_only_ends() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
    IF OLD.ended_on IS NOT NULL
       OR (to_jsonb(OLD) - 'ended_on') IS DISTINCT FROM (to_jsonb(NEW) - 'ended_on') THEN
        RAISE EXCEPTION 'a contact only ends; another is named in its place'
            USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    RETURN NEW;
END
$$;

CREATE FUNCTION public.papers_digest_is_whole() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
    IF octet_length(NEW.digest) <> 32 THEN
        RAISE EXCEPTION 'a text is issued with the digest of its words'
            USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    RETURN NEW;
END
$$;

CREATE FUNCTION public.papers_draft_forward_only() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
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

CREATE FUNCTION public.papers_part_versioned() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
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

CREATE FUNCTION public.papers_refuse_loss() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
    RAISE EXCEPTION 'what was said on a paper is kept: % of % refused', TG_OP, TG_TABLE_NAME
        USING ERRCODE = 'integrity_constraint_violation';
END
$$;

CREATE FUNCTION public.papers_round_follows() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
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

CREATE FUNCTION public.planning_before_compilation() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
DECLARE
    compiled timestamptz;
BEGIN
    IF TG_TABLE_NAME = 'planning_submissionversion' THEN
        SELECT plan.compiled_at INTO compiled FROM planning_plan plan
          JOIN planning_submission held ON held.plan_id = plan.id WHERE held.id = NEW.submission_id;
    ELSE
        SELECT compiled_at INTO compiled FROM planning_plan WHERE id = NEW.plan_id;
    END IF;
    IF compiled IS NOT NULL THEN
        RAISE EXCEPTION 'the plan is compiled: % of % refused', TG_OP, TG_TABLE_NAME
            USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    RETURN NEW;
END
$$;

CREATE FUNCTION public.planning_event_of_a_compiled_plan() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
    IF NEW.submission_id IS NOT NULL AND NOT EXISTS (
        SELECT FROM planning_submission
         WHERE id = NEW.submission_id AND plan_id = NEW.plan_id AND withdrawn_at IS NULL) THEN
        RAISE EXCEPTION 'an event comes from a submission for its own plan that stands'
            USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    RETURN NEW;
END
$$;

CREATE FUNCTION public.planning_forward_only() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
    IF NEW.year <> OLD.year OR NEW.opened_at <> OLD.opened_at OR NEW.entry <> OLD.entry
       OR (OLD.compiled_at IS NOT NULL AND NEW.compiled_at IS DISTINCT FROM OLD.compiled_at)
       OR (OLD.circulated_id IS NOT NULL
           AND (NEW.circulated_id, NEW.circulated_at)
               IS DISTINCT FROM (OLD.circulated_id, OLD.circulated_at)) THEN
        RAISE EXCEPTION 'a plan is opened, compiled and circulated once, and stays so'
            USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    RETURN NEW;
END
$$;

CREATE FUNCTION public.planning_nomination_stays() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
    IF OLD.withdrawn_at IS NOT NULL
       OR (to_jsonb(OLD) - 'name' - 'withdrawn_at')
          IS DISTINCT FROM (to_jsonb(NEW) - 'name' - 'withdrawn_at') THEN
        RAISE EXCEPTION 'a nomination is withdrawn once, and is otherwise what it was'
            USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    RETURN NEW;
END
$$;

CREATE FUNCTION public.planning_photograph_stays() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
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

CREATE FUNCTION public.planning_refuse_loss() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
    RAISE EXCEPTION 'a plan keeps what became of it: % of % refused', TG_OP, TG_TABLE_NAME
        USING ERRCODE = 'integrity_constraint_violation';
END
$$;

CREATE FUNCTION public.planning_submission_stays() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
    IF OLD.withdrawn_at IS NOT NULL OR NEW.plan_id <> OLD.plan_id OR NEW.number <> OLD.number
       OR NEW.participant_id <> OLD.participant_id OR NEW.begun_at <> OLD.begun_at THEN
        RAISE EXCEPTION 'a submission is withdrawn once, and is otherwise what it was'
            USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    RETURN NEW;
END
$$;

CREATE FUNCTION public.planning_version_stays() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
    IF NOT OLD.current OR (to_jsonb(OLD) - 'current') IS DISTINCT FROM (to_jsonb(NEW) - 'current')
    THEN
        RAISE EXCEPTION 'a version of an event only ever ceases to be the current one'
            USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    RETURN NEW;
END
$$;

CREATE FUNCTION public.record_check_checkpoint() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
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

CREATE FUNCTION public.record_check_cosignature() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
    IF (SELECT count(*) FROM record_cosignature WHERE checkpoint_id = NEW.checkpoint_id) >= 64 THEN
        PERFORM record_refuse(format('more cosignatures of %s than a note bears', NEW.checkpoint_id));
    END IF;
    RETURN NEW;
END
$$;

CREATE FUNCTION public.record_check_entry() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
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

CREATE FUNCTION public.record_check_seal() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
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

CREATE FUNCTION public.record_check_seals_kept() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
    IF (SELECT count(*) FROM jsonb_object_keys(convert_from(NEW.leaf, 'UTF8')::jsonb -> 'sealed'))
        <> (SELECT count(*) FROM record_sealed WHERE entry_id = NEW.index)
    THEN
        PERFORM record_refuse(format('entry %s commits to values that are not kept', NEW.index));
    END IF;
    RETURN NULL;
END
$$;

CREATE FUNCTION public.record_complete_tiles() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
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

CREATE FUNCTION public.record_cosignature_blob(line text) RETURNS bytea
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    AS $_$
    SELECT CASE WHEN line ~ '^— [^\s+]+ [A-Za-z0-9+/]{102}==\n$'
        THEN decode(split_part(rtrim(line, E'\n'), ' ', 3), 'base64') END;
$_$;

CREATE FUNCTION public.record_cosignature_moment(line text) RETURNS timestamp with time zone
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    AS $$
    SELECT to_timestamp(
        ('x' || encode(substr(record_cosignature_blob(line), 5, 8), 'hex'))::bit(64)::bigint
    );
$$;

CREATE FUNCTION public.record_fill_tile() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
    NEW.hashes := record_hashes(NEW.level, NEW.number, 256);
    NEW.root := record_root_over(NEW.hashes);
    RETURN NEW;
END
$$;

CREATE FUNCTION public.record_hashes(level integer, number bigint, width integer) RETURNS bytea
    LANGUAGE plpgsql STABLE STRICT
    AS $$
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

CREATE FUNCTION public.record_lock() RETURNS void
    LANGUAGE plpgsql
    AS $$
BEGIN
    PERFORM pg_advisory_xact_lock(6962, 20);
END
$$;

CREATE FUNCTION public.record_moment(moment timestamp with time zone) RETURNS text
    LANGUAGE sql STABLE STRICT
    AS $$
    SELECT to_char(moment AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"');
$$;

CREATE FUNCTION public.record_netstring(word text) RETURNS bytea
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    AS $$
    SELECT convert_to(octet_length(convert_to(word, 'UTF8')) || ':' || word || ',', 'UTF8');
$$;

CREATE FUNCTION public.record_next(OUT index bigint, OUT recorded timestamp with time zone) RETURNS record
    LANGUAGE plpgsql
    AS $$
BEGIN
    PERFORM record_lock();
    SELECT last.index + 1, greatest(last.recorded, clock_timestamp())
      INTO index, recorded
      FROM record_entry AS last ORDER BY last.index DESC LIMIT 1;
    index := coalesce(index, 0);
    recorded := coalesce(recorded, clock_timestamp());
END
$$;

CREATE FUNCTION public.record_node(left_hash bytea, right_hash bytea) RETURNS bytea
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    AS $$
    SELECT sha256('\x01'::bytea || left_hash || right_hash);  -- RFC 6962, 2.1
$$;

CREATE FUNCTION public.record_refuse(why text) RETURNS void
    LANGUAGE plpgsql
    AS $$
BEGIN
    RAISE EXCEPTION 'the record refuses: %', why USING ERRCODE = 'integrity_constraint_violation';
END
$$;

CREATE FUNCTION public.record_refuse_rewrite() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
    RAISE EXCEPTION 'the record is append-only: % of % refused', TG_OP, TG_TABLE_NAME
        USING ERRCODE = 'integrity_constraint_violation';
END
$$;

CREATE FUNCTION public.record_root(size bigint) RETURNS bytea
    LANGUAGE plpgsql STABLE STRICT
    AS $$
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

CREATE FUNCTION public.record_root_over(hashes bytea) RETURNS bytea
    LANGUAGE plpgsql IMMUTABLE STRICT
    AS $$
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

CREATE FUNCTION public.resources_move_follows() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
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

CREATE FUNCTION public.resources_refuse_loss() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
    RAISE EXCEPTION 'what was entered stays as it is: % of % refused', TG_OP, TG_TABLE_NAME
        USING ERRCODE = 'integrity_constraint_violation';
END
$$;

CREATE FUNCTION public.resources_secondment_forward() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
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

CREATE FUNCTION public.review_once_only() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
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

CREATE FUNCTION public.review_refuse_loss() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
    RAISE EXCEPTION 'a review keeps what was said in it: % of % refused', TG_OP, TG_TABLE_NAME
        USING ERRCODE = 'integrity_constraint_violation';
END
$$;

CREATE FUNCTION public.silence_next_act() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
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

CREATE FUNCTION public.silence_only_close() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
    IF OLD.closed_at IS NULL
       AND (to_jsonb(OLD) - 'closed_at' - 'outcome') = (to_jsonb(NEW) - 'closed_at' - 'outcome') THEN
        RETURN NEW;
    END IF;
    RAISE EXCEPTION 'a silence procedure is only ever closed, and once'
        USING ERRCODE = 'integrity_constraint_violation';
END
$$;

CREATE FUNCTION public.silence_refuse_loss() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
    RAISE EXCEPTION 'a silence procedure keeps its acts: % of % refused', TG_OP, TG_TABLE_NAME
        USING ERRCODE = 'integrity_constraint_violation';
END
$$;

CREATE TABLE public.account_emailaddress (
    id integer NOT NULL,
    email character varying(254) NOT NULL,
    verified boolean NOT NULL,
    "primary" boolean NOT NULL,
    user_id bigint NOT NULL
);

ALTER TABLE public.account_emailaddress ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.account_emailaddress_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.account_emailconfirmation (
    id integer NOT NULL,
    created timestamp with time zone NOT NULL,
    sent timestamp with time zone,
    key character varying(64) NOT NULL,
    email_address_id integer NOT NULL
);

ALTER TABLE public.account_emailconfirmation ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.account_emailconfirmation_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.adoption_effect (
    id bigint NOT NULL,
    "position" smallint NOT NULL,
    kind text NOT NULL,
    facts jsonb NOT NULL,
    provision text NOT NULL,
    effective_on date NOT NULL,
    entry bigint,
    decision_id bigint NOT NULL,
    document_id bigint,
    CONSTRAINT adoption_effect_position_check CHECK (("position" >= 0)),
    CONSTRAINT effect_kind_is_known CHECK ((kind = ANY (ARRAY['appoint'::text, 'extend'::text, 'end'::text, 'measure'::text, 'approve'::text, 'standing'::text, 'chairmanship'::text, 'call'::text]))),
    CONSTRAINT effect_on_a_document_approves_it CHECK (((document_id IS NULL) OR (kind = 'approve'::text)))
);

ALTER TABLE public.adoption_effect ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.adoption_effect_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.auth_group (
    id integer NOT NULL,
    name character varying(150) NOT NULL
);

ALTER TABLE public.auth_group ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.auth_group_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.auth_group_permissions (
    id bigint NOT NULL,
    group_id integer NOT NULL,
    permission_id integer NOT NULL
);

ALTER TABLE public.auth_group_permissions ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.auth_group_permissions_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.auth_permission (
    id integer NOT NULL,
    name character varying(255) NOT NULL,
    content_type_id integer NOT NULL,
    codename character varying(100) NOT NULL
);

ALTER TABLE public.auth_permission ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.auth_permission_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.coordination_acting (
    id bigint NOT NULL,
    key text NOT NULL COLLATE pg_catalog."C",
    proposed_at timestamp with time zone NOT NULL,
    laid_down_at timestamp with time zone,
    entry bigint NOT NULL,
    area_id text NOT NULL COLLATE pg_catalog."C",
    officer_id bigint,
    participant_id character varying(16) NOT NULL COLLATE pg_catalog."C",
    CONSTRAINT acting_laid_down_after_it_was_proposed CHECK (((laid_down_at IS NULL) OR (laid_down_at >= proposed_at)))
);

ALTER TABLE public.coordination_acting ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.coordination_acting_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.coordination_comment (
    id bigint NOT NULL,
    kind text NOT NULL,
    text text NOT NULL,
    said_at timestamp with time zone NOT NULL,
    entry bigint NOT NULL,
    officer_id bigint,
    participant_id character varying(16) NOT NULL COLLATE pg_catalog."C",
    submission_id bigint NOT NULL,
    CONSTRAINT comment_has_words CHECK (((kind = 'support'::text) OR (NOT (text = ''::text)))),
    CONSTRAINT comment_kind_is_known CHECK ((kind = ANY (ARRAY['support'::text, 'comment'::text, 'question'::text, 'reply'::text])))
);

ALTER TABLE public.coordination_comment ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.coordination_comment_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.coordination_consent (
    id bigint NOT NULL,
    given_at timestamp with time zone NOT NULL,
    entry bigint NOT NULL,
    acting_id bigint NOT NULL,
    officer_id bigint,
    participant_id character varying(16) NOT NULL COLLATE pg_catalog."C"
);

ALTER TABLE public.coordination_consent ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.coordination_consent_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.coordination_submission (
    id bigint NOT NULL,
    key text NOT NULL COLLATE pg_catalog."C",
    kind text NOT NULL,
    role text NOT NULL,
    starts_on date,
    ends_on date,
    en text NOT NULL,
    ru text NOT NULL,
    kk text NOT NULL,
    ahead_en text NOT NULL,
    ahead_ru text NOT NULL,
    ahead_kk text NOT NULL,
    version integer NOT NULL,
    changed_at timestamp with time zone NOT NULL,
    sent_at timestamp with time zone,
    passed_on_at timestamp with time zone,
    circulated_at timestamp with time zone,
    withdrawn_at timestamp with time zone,
    ground text NOT NULL,
    entry bigint,
    area_id text NOT NULL COLLATE pg_catalog."C",
    chair_id character varying(16) COLLATE pg_catalog."C",
    changed_by_id bigint,
    note_id bigint,
    participant_id character varying(16) NOT NULL COLLATE pg_catalog."C",
    sent_by_id bigint,
    CONSTRAINT coordination_submission_version_check CHECK ((version >= 0)),
    CONSTRAINT submission_circulated_by_a_note_after_it_was_sent CHECK ((((circulated_at IS NULL) AND (note_id IS NULL)) OR ((circulated_at >= sent_at) AND (note_id IS NOT NULL)))),
    CONSTRAINT submission_has_a_text CHECK (((NOT (en = ''::text)) OR (NOT (ru = ''::text)) OR (NOT (kk = ''::text)))),
    CONSTRAINT submission_kind_is_known CHECK ((kind = ANY (ARRAY['offer'::text, 'extension'::text, 'early_end'::text, 'recommendation'::text, 'report'::text]))),
    CONSTRAINT submission_looks_ahead_in_a_report CHECK (((kind = 'report'::text) OR ((ahead_en = ''::text) AND (ahead_kk = ''::text) AND (ahead_ru = ''::text)))),
    CONSTRAINT submission_not_sent_goes_nowhere CHECK (((sent_at IS NOT NULL) OR ((circulated_at IS NULL) AND (passed_on_at IS NULL) AND (withdrawn_at IS NULL)))),
    CONSTRAINT submission_passed_on_after_it_was_sent CHECK (((passed_on_at IS NULL) OR (passed_on_at >= sent_at))),
    CONSTRAINT submission_role_is_known CHECK ((role = ANY (ARRAY['coordinator'::text, 'co_coordinator'::text]))),
    CONSTRAINT submission_sent_is_in_the_record CHECK ((((entry IS NULL) AND (sent_at IS NULL)) OR ((entry IS NOT NULL) AND (sent_at IS NOT NULL)))),
    CONSTRAINT submission_term_ends_after_it_starts CHECK (((starts_on IS NULL) OR (ends_on IS NULL) OR (ends_on > starts_on))),
    CONSTRAINT submission_to_extend_or_end_names_the_day CHECK (((NOT (kind = ANY (ARRAY['extension'::text, 'early_end'::text]))) OR (ends_on IS NOT NULL))),
    CONSTRAINT submission_withdrawn_after_it_was_sent CHECK ((((ground = ''::text) AND (withdrawn_at IS NULL)) OR (withdrawn_at >= sent_at)))
);

ALTER TABLE public.coordination_submission ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.coordination_submission_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.correspondence_delivery (
    id bigint NOT NULL,
    channel character varying(8) NOT NULL,
    state character varying(12) NOT NULL,
    available_at timestamp with time zone NOT NULL,
    first_opened_at timestamp with time zone,
    acknowledged_at timestamp with time zone,
    attested_by_id bigint,
    note_id bigint NOT NULL,
    opened_by_id bigint,
    participant_id character varying(16) NOT NULL COLLATE pg_catalog."C",
    witnessed_by_id bigint,
    CONSTRAINT delivery_acknowledged_at_a_moment CHECK ((((acknowledged_at IS NOT NULL) AND ((state)::text = 'acknowledged'::text)) OR ((NOT ((state)::text = 'acknowledged'::text)) AND (acknowledged_at IS NULL)))),
    CONSTRAINT delivery_channel_is_known CHECK (((channel)::text = ANY ((ARRAY['portal'::character varying, 'email'::character varying, 'paper'::character varying])::text[]))),
    CONSTRAINT delivery_on_paper_attested_by_two CHECK ((((attested_by_id IS NULL) AND (witnessed_by_id IS NULL)) OR ((attested_by_id IS NOT NULL) AND (witnessed_by_id IS NOT NULL) AND (NOT ((attested_by_id = witnessed_by_id) AND (attested_by_id IS NOT NULL) AND (witnessed_by_id IS NOT NULL)))))),
    CONSTRAINT delivery_opened_after_the_issue CHECK (((first_opened_at IS NULL) OR (first_opened_at >= available_at))),
    CONSTRAINT delivery_opened_at_a_moment CHECK ((((first_opened_at IS NOT NULL) AND ((state)::text = ANY ((ARRAY['acknowledged'::character varying, 'opened'::character varying])::text[]))) OR ((NOT ((state)::text = ANY ((ARRAY['acknowledged'::character varying, 'opened'::character varying])::text[]))) AND (first_opened_at IS NULL)))),
    CONSTRAINT delivery_opened_by_an_officer_or_attested CHECK ((((attested_by_id IS NULL) AND (first_opened_at IS NULL) AND (opened_by_id IS NULL)) OR ((attested_by_id IS NULL) AND (first_opened_at IS NOT NULL) AND (opened_by_id IS NOT NULL)) OR ((attested_by_id IS NOT NULL) AND (first_opened_at IS NOT NULL) AND (opened_by_id IS NULL)))),
    CONSTRAINT delivery_state_is_known CHECK (((state)::text = ANY ((ARRAY['queued'::character varying, 'sent'::character varying, 'available'::character varying, 'opened'::character varying, 'acknowledged'::character varying, 'failed'::character varying])::text[])))
);

ALTER TABLE public.correspondence_delivery ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.correspondence_delivery_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.correspondence_draftenclosure (
    id bigint NOT NULL,
    "position" smallint NOT NULL,
    pages jsonb NOT NULL,
    read_in jsonb NOT NULL,
    texts jsonb NOT NULL,
    revision_id bigint NOT NULL,
    draft_id bigint NOT NULL,
    CONSTRAINT correspondence_draftenclosure_position_check CHECK (("position" >= 0))
);

ALTER TABLE public.correspondence_draftenclosure ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.correspondence_draftenclosure_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.correspondence_draftreference (
    id bigint NOT NULL,
    "position" smallint NOT NULL,
    note_id bigint NOT NULL,
    draft_id bigint NOT NULL,
    CONSTRAINT correspondence_draftreference_position_check CHECK (("position" >= 0))
);

ALTER TABLE public.correspondence_draftreference ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.correspondence_draftreference_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.correspondence_notedraft (
    id bigint NOT NULL,
    state character varying(10) NOT NULL,
    version integer NOT NULL,
    purpose character varying(24) NOT NULL,
    register text NOT NULL COLLATE pg_catalog."C",
    suffix character varying(8) NOT NULL COLLATE pg_catalog."C",
    addressed character varying(20) NOT NULL,
    fields jsonb NOT NULL,
    own_words jsonb NOT NULL,
    without character varying(2)[] NOT NULL,
    ground text NOT NULL,
    drafted_at timestamp with time zone NOT NULL,
    changed_at timestamp with time zone NOT NULL,
    cleared integer,
    cleared_at timestamp with time zone,
    returned text NOT NULL,
    issued_at timestamp with time zone,
    withdrawn text NOT NULL,
    changed_by_id bigint NOT NULL,
    clearer_id bigint,
    drafter_id bigint NOT NULL,
    issued_by_id bigint,
    note_id bigint,
    participant_id character varying(16) COLLATE pg_catalog."C",
    CONSTRAINT correspondence_notedraft_cleared_check CHECK ((cleared >= 0)),
    CONSTRAINT correspondence_notedraft_version_check CHECK ((version >= 0)),
    CONSTRAINT draft_addressee_is_known CHECK (((addressed)::text = ANY ((ARRAY['all_member_states'::character varying, 'all_ministries'::character varying, 'mfa_and_embassies'::character varying, 'one_ministry'::character varying, 'one_embassy'::character varying, 'observers'::character varying, 'partners'::character varying])::text[]))),
    CONSTRAINT draft_changed_is_not_cleared CHECK (((NOT ((state)::text = 'draft'::text)) OR (cleared IS NULL))),
    CONSTRAINT draft_cleared_by_other_hands CHECK (((clearer_id IS NULL) OR ((NOT ((clearer_id = drafter_id) AND (clearer_id IS NOT NULL))) AND (NOT ((clearer_id = changed_by_id) AND (clearer_id IS NOT NULL)))))),
    CONSTRAINT draft_cleared_by_somebody_at_a_moment CHECK ((((cleared IS NULL) AND (cleared_at IS NULL) AND (clearer_id IS NULL)) OR ((cleared IS NOT NULL) AND (cleared_at IS NOT NULL) AND (clearer_id IS NOT NULL)))),
    CONSTRAINT draft_goes_as_it_was_cleared CHECK (((NOT ((state)::text = ANY ((ARRAY['cleared'::character varying, 'issued'::character varying])::text[]))) OR (cleared = version))),
    CONSTRAINT draft_issued_as_a_note CHECK ((((issued_at IS NOT NULL) AND (issued_by_id IS NOT NULL) AND (note_id IS NOT NULL) AND ((state)::text = 'issued'::text)) OR ((NOT ((state)::text = 'issued'::text)) AND (issued_at IS NULL) AND (issued_by_id IS NULL) AND (note_id IS NULL)))),
    CONSTRAINT draft_leaves_a_language_out_for_a_reason CHECK (((without = '{}'::character varying(2)[]) OR (NOT (ground = ''::text)))),
    CONSTRAINT draft_names_one_participant_if_one_is_addressed CHECK (((((addressed)::text = ANY ((ARRAY['one_ministry'::character varying, 'one_embassy'::character varying])::text[])) AND (participant_id IS NOT NULL)) OR ((NOT ((addressed)::text = ANY ((ARRAY['one_ministry'::character varying, 'one_embassy'::character varying])::text[]))) AND (participant_id IS NULL)))),
    CONSTRAINT draft_purpose_is_known CHECK (((purpose)::text = ANY ((ARRAY['silence_opened'::character varying, 'silence_kept'::character varying, 'silence_broken'::character varying, 'silence_reopened'::character varying, 'decisions_forwarded'::character varying, 'drafts_forwarded'::character varying, 'submissions_called'::character varying, 'contributions_called'::character varying, 'invitation'::character varying, 'reminder'::character varying, 'free'::character varying])::text[]))),
    CONSTRAINT draft_state_is_known CHECK (((state)::text = ANY ((ARRAY['draft'::character varying, 'cleared'::character varying, 'issued'::character varying, 'withdrawn'::character varying])::text[]))),
    CONSTRAINT draft_withdrawn_for_a_reason CHECK ((((withdrawn = ''::text) OR ((state)::text = 'withdrawn'::text)) AND (1 = (
CASE
    WHEN (withdrawn = ''::text) THEN 1
    ELSE 0
END +
CASE
    WHEN ((state)::text = 'withdrawn'::text) THEN 1
    ELSE 0
END))))
);

ALTER TABLE public.correspondence_notedraft ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.correspondence_notedraft_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.correspondence_noteways (
    participant_id character varying(16) NOT NULL COLLATE pg_catalog."C",
    channels character varying(8)[] NOT NULL,
    address text NOT NULL,
    language character varying(2) NOT NULL,
    wishes_papers boolean NOT NULL,
    request text NOT NULL,
    chosen_at timestamp with time zone NOT NULL,
    entry bigint NOT NULL,
    chosen_by_id bigint NOT NULL,
    CONSTRAINT note_ways_are_known CHECK (((NOT (channels = '{}'::character varying(8)[])) AND (channels <@ ARRAY['portal'::character varying(8), 'email'::character varying(8), 'paper'::character varying(8)]))),
    CONSTRAINT note_ways_by_email_have_an_address CHECK (((NOT (channels @> ARRAY['email'::character varying(8)])) OR (NOT (address = ''::text)))),
    CONSTRAINT note_ways_language_is_known CHECK (((language)::text = ANY ((ARRAY['en'::character varying, 'ru'::character varying, 'kk'::character varying])::text[])))
);

CREATE TABLE public.correspondence_receivednote (
    id bigint NOT NULL,
    number character varying(80) NOT NULL,
    dated_on date NOT NULL,
    received_at timestamp with time zone NOT NULL,
    received_on date NOT NULL,
    channel character varying(8) NOT NULL,
    answers_id bigint,
    note_id bigint NOT NULL,
    received_by_id bigint NOT NULL,
    sender_id character varying(16) NOT NULL COLLATE pg_catalog."C",
    CONSTRAINT received_channel_is_known CHECK (((channel)::text = ANY ((ARRAY['portal'::character varying, 'email'::character varying, 'paper'::character varying])::text[]))),
    CONSTRAINT received_note_has_a_number CHECK ((NOT ((number)::text = ''::text)))
);

ALTER TABLE public.correspondence_receivednote ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.correspondence_receivednote_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.correspondence_reminder (
    id bigint NOT NULL,
    reminded_at timestamp with time zone NOT NULL,
    entry bigint NOT NULL,
    delivery_id bigint NOT NULL,
    reminded_by_id bigint NOT NULL
);

ALTER TABLE public.correspondence_reminder ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.correspondence_reminder_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.correspondence_sending (
    id bigint NOT NULL,
    channel character varying(8) NOT NULL,
    address text NOT NULL,
    number text NOT NULL COLLATE pg_catalog."C",
    state character varying(10) NOT NULL,
    made_at timestamp with time zone NOT NULL,
    tries smallint NOT NULL,
    next_try_at timestamp with time zone,
    last_fault character varying(32) NOT NULL,
    is_attached boolean,
    sent_at timestamp with time zone,
    delivered_at timestamp with time zone,
    failed_at timestamp with time zone,
    failure character varying(20) NOT NULL,
    words text NOT NULL,
    delivery_id bigint NOT NULL,
    made_by_id bigint,
    CONSTRAINT correspondence_sending_tries_check CHECK ((tries >= 0)),
    CONSTRAINT sending_by_email_has_an_address CHECK (((((channel)::text = 'email'::text) AND (NOT (address = ''::text))) OR ((address = ''::text) AND ((channel)::text = 'paper'::text)))),
    CONSTRAINT sending_delivered_at_a_moment CHECK ((((delivered_at IS NOT NULL) AND ((state)::text = 'delivered'::text)) OR ((NOT ((state)::text = 'delivered'::text)) AND (delivered_at IS NULL)))),
    CONSTRAINT sending_failed_for_a_reason CHECK ((((failed_at IS NOT NULL) AND ((failure)::text = ANY ((ARRAY['not_sent'::character varying, 'bounced'::character varying, 'address_unknown'::character varying, 'returned_by_courier'::character varying, 'not_accepted'::character varying, 'other'::character varying])::text[])) AND ((state)::text = 'failed'::text)) OR ((NOT ((state)::text = 'failed'::text)) AND (failed_at IS NULL) AND ((failure)::text = ''::text) AND (words = ''::text)))),
    CONSTRAINT sending_failed_otherwise_says_how CHECK (((NOT ((failure)::text = 'other'::text)) OR (NOT (words = ''::text)))),
    CONSTRAINT sending_leaves_the_house CHECK (((channel)::text = ANY ((ARRAY['email'::character varying, 'paper'::character varying])::text[]))),
    CONSTRAINT sending_sent_at_a_moment CHECK (((NOT ((state)::text = 'sent'::text)) OR (sent_at IS NOT NULL))),
    CONSTRAINT sending_state_is_known CHECK (((state)::text = ANY ((ARRAY['queued'::character varying, 'sent'::character varying, 'delivered'::character varying, 'failed'::character varying])::text[]))),
    CONSTRAINT sending_that_waits_has_its_next_try CHECK (((((channel)::text = 'email'::text) AND (next_try_at IS NOT NULL) AND ((state)::text = 'queued'::text)) OR ((next_try_at IS NULL) AND (((channel)::text = 'paper'::text) OR (NOT ((state)::text = 'queued'::text))))))
);

ALTER TABLE public.correspondence_sending ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.correspondence_sending_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.django_content_type (
    id integer NOT NULL,
    app_label character varying(100) NOT NULL,
    model character varying(100) NOT NULL
);

ALTER TABLE public.django_content_type ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.django_content_type_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.django_migrations (
    id bigint NOT NULL,
    app character varying(255) NOT NULL,
    name character varying(255) NOT NULL,
    applied timestamp with time zone NOT NULL
);

ALTER TABLE public.django_migrations ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.django_migrations_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.django_session (
    session_key character varying(40) NOT NULL,
    session_data text NOT NULL,
    expire_date timestamp with time zone NOT NULL
);

CREATE TABLE public.documents_citation (
    id bigint NOT NULL,
    block text NOT NULL,
    start integer NOT NULL,
    "end" integer NOT NULL,
    symbol text NOT NULL COLLATE pg_catalog."C",
    note_number text NOT NULL COLLATE pg_catalog."C",
    noted_on date,
    "foreign" boolean NOT NULL,
    version_id bigint NOT NULL,
    CONSTRAINT citation_names_something CHECK ((NOT ((note_number = ''::text) AND (symbol = ''::text)))),
    CONSTRAINT documents_citation_end_check CHECK (("end" >= 0)),
    CONSTRAINT documents_citation_start_check CHECK ((start >= 0))
);

ALTER TABLE public.documents_citation ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.documents_citation_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.documents_counter (
    id bigint NOT NULL,
    series text NOT NULL COLLATE pg_catalog."C",
    last integer NOT NULL,
    CONSTRAINT documents_counter_last_check CHECK ((last >= 0))
);

ALTER TABLE public.documents_counter ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.documents_counter_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.documents_derestriction (
    id bigint NOT NULL,
    from_distribution text NOT NULL,
    to_distribution text NOT NULL,
    reason text NOT NULL,
    derestricted_at timestamp with time zone NOT NULL,
    entry bigint NOT NULL,
    derestricted_by_id bigint,
    document_id bigint NOT NULL
);

ALTER TABLE public.documents_derestriction ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.documents_derestriction_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.documents_document (
    id bigint NOT NULL,
    distribution text NOT NULL,
    addressees text[] NOT NULL,
    address text NOT NULL COLLATE pg_catalog."C",
    kind text NOT NULL,
    symbol text COLLATE pg_catalog."C",
    body text NOT NULL COLLATE pg_catalog."C",
    year smallint,
    session smallint,
    series text NOT NULL COLLATE pg_catalog."C",
    serial integer,
    author text NOT NULL,
    registered_at timestamp with time zone NOT NULL,
    marked_by_id character varying(16) COLLATE pg_catalog."C",
    registered_by_id bigint,
    CONSTRAINT document_addressees_only_if_distributed_by_addressee CHECK (((distribution = 'addressees'::text) OR (addressees = '{}'::text[]))),
    CONSTRAINT document_distribution_is_known CHECK ((distribution = ANY (ARRAY['public'::text, 'members_and_observers'::text, 'member_states'::text, 'addressees'::text]))),
    CONSTRAINT document_kind_is_known CHECK ((kind = ANY (ARRAY['note_verbale'::text, 'decision'::text, 'list_of_coordinators'::text, 'draft_decision'::text, 'draft_declaration'::text, 'draft_statement'::text, 'declaration'::text, 'statement'::text, 'catalogue'::text, 'concept_paper'::text, 'action_plan'::text, 'annual_plan'::text, 'rules'::text, 'agenda'::text, 'report'::text, 'brochure'::text, 'letter'::text, 'other'::text]))),
    CONSTRAINT document_symbol_with_its_parts CHECK ((((serial IS NULL) AND (symbol IS NULL)) OR ((serial IS NOT NULL) AND (symbol IS NOT NULL) AND (year IS NOT NULL)))),
    CONSTRAINT documents_document_serial_check CHECK ((serial >= 0)),
    CONSTRAINT documents_document_session_check CHECK ((session >= 0)),
    CONSTRAINT documents_document_year_check CHECK ((year >= 0))
);

ALTER TABLE public.documents_document ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.documents_document_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.documents_enclosure (
    id bigint NOT NULL,
    "position" smallint NOT NULL,
    note_id bigint NOT NULL,
    revision_id bigint NOT NULL,
    CONSTRAINT documents_enclosure_position_check CHECK (("position" >= 0))
);

ALTER TABLE public.documents_enclosure ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.documents_enclosure_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.documents_languageversion (
    id bigint NOT NULL,
    language text NOT NULL,
    status text NOT NULL,
    title text NOT NULL,
    blocks jsonb NOT NULL,
    plain text NOT NULL,
    digest bytea NOT NULL,
    search tsvector NOT NULL,
    transcription smallint NOT NULL,
    current boolean NOT NULL,
    registered_at timestamp with time zone NOT NULL,
    entry bigint NOT NULL,
    revision_id bigint NOT NULL,
    indexed_as smallint NOT NULL,
    CONSTRAINT documents_languageversion_indexed_as_check CHECK ((indexed_as >= 0)),
    CONSTRAINT documents_languageversion_transcription_check CHECK ((transcription >= 0)),
    CONSTRAINT language_is_known CHECK ((language = ANY (ARRAY['en'::text, 'ru'::text, 'kk'::text]))),
    CONSTRAINT language_status_is_known CHECK ((status = ANY (ARRAY['original'::text, 'official'::text, 'courtesy'::text])))
);

ALTER TABLE public.documents_languageversion ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.documents_languageversion_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.documents_note (
    id bigint NOT NULL,
    direction text NOT NULL,
    register text NOT NULL COLLATE pg_catalog."C",
    serial integer NOT NULL,
    suffix text NOT NULL COLLATE pg_catalog."C",
    year smallint NOT NULL,
    number text NOT NULL COLLATE pg_catalog."C",
    on_behalf_of text NOT NULL,
    addressed_to text NOT NULL,
    received_at timestamp with time zone,
    document_id bigint NOT NULL,
    sender_id character varying(16) COLLATE pg_catalog."C",
    CONSTRAINT documents_note_serial_check CHECK ((serial >= 0)),
    CONSTRAINT documents_note_year_check CHECK ((year >= 0)),
    CONSTRAINT note_direction_is_known CHECK ((direction = ANY (ARRAY['outgoing'::text, 'incoming'::text])))
);

ALTER TABLE public.documents_note ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.documents_note_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.documents_noteenclosure (
    id bigint NOT NULL,
    language text NOT NULL,
    count integer,
    unit text NOT NULL,
    as_written text NOT NULL,
    note_id bigint NOT NULL,
    CONSTRAINT documents_noteenclosure_count_check CHECK ((count >= 0)),
    CONSTRAINT enclosure_unit_is_known CHECK (((unit = ''::text) OR (unit = ANY (ARRAY['pages'::text, 'sheets'::text]))))
);

ALTER TABLE public.documents_noteenclosure ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.documents_noteenclosure_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.documents_original (
    id bigint NOT NULL,
    distribution text NOT NULL,
    addressees text[] NOT NULL,
    digest bytea NOT NULL,
    name text NOT NULL,
    media_type text NOT NULL,
    content bytea NOT NULL,
    received_at timestamp with time zone NOT NULL,
    marked_by_id character varying(16) COLLATE pg_catalog."C",
    parts smallint NOT NULL,
    CONSTRAINT documents_original_parts_check CHECK ((parts >= 0)),
    CONSTRAINT original_digest_is_of_its_bytes CHECK ((digest = sha256(content))),
    CONSTRAINT original_distribution_is_known CHECK ((distribution = ANY (ARRAY['public'::text, 'members_and_observers'::text, 'member_states'::text, 'addressees'::text])))
);

ALTER TABLE public.documents_original ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.documents_original_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.documents_revision (
    id bigint NOT NULL,
    revision smallint NOT NULL,
    addendum smallint NOT NULL,
    corrigendum smallint NOT NULL,
    symbol text COLLATE pg_catalog."C",
    dated_on date,
    place text NOT NULL,
    registered_at timestamp with time zone NOT NULL,
    entry bigint NOT NULL,
    document_id bigint NOT NULL,
    CONSTRAINT documents_revision_addendum_check CHECK ((addendum >= 0)),
    CONSTRAINT documents_revision_corrigendum_check CHECK ((corrigendum >= 0)),
    CONSTRAINT documents_revision_revision_check CHECK ((revision >= 0))
);

ALTER TABLE public.documents_revision ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.documents_revision_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.documents_source (
    id bigint NOT NULL,
    original_id bigint NOT NULL,
    revision_id bigint NOT NULL
);

ALTER TABLE public.documents_source ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.documents_source_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.intake_batch (
    id bigint NOT NULL,
    address text NOT NULL COLLATE pg_catalog."C",
    opened_at timestamp with time zone NOT NULL,
    via text NOT NULL,
    opened_by_id bigint
);

ALTER TABLE public.intake_batch ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.intake_batch_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.intake_doubt (
    id bigint NOT NULL,
    "position" smallint NOT NULL,
    code text NOT NULL,
    "where" jsonb NOT NULL,
    named jsonb NOT NULL,
    settled_at timestamp with time zone,
    settled_by_id bigint,
    upload_id bigint NOT NULL,
    CONSTRAINT intake_doubt_position_check CHECK (("position" >= 0))
);

ALTER TABLE public.intake_doubt ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.intake_doubt_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.intake_proposal (
    id bigint NOT NULL,
    subject text NOT NULL,
    kind text NOT NULL,
    place smallint NOT NULL,
    amended jsonb NOT NULL,
    amended_at timestamp with time zone,
    state text NOT NULL,
    decided_at timestamp with time zone,
    outcome jsonb NOT NULL,
    fault text NOT NULL,
    named jsonb NOT NULL,
    decided_by_id bigint,
    upload_id bigint NOT NULL,
    CONSTRAINT intake_proposal_place_check CHECK ((place >= 0)),
    CONSTRAINT proposal_decided_when_not_proposed CHECK ((((decided_at IS NULL) AND (state = 'proposed'::text)) OR ((NOT (state = 'proposed'::text)) AND (decided_at IS NOT NULL)))),
    CONSTRAINT proposal_state_is_known CHECK ((state = ANY (ARRAY['proposed'::text, 'accepted'::text, 'noted'::text, 'set_aside'::text]))),
    CONSTRAINT proposal_subject_is_known CHECK ((subject = ANY (ARRAY['document'::text, 'note'::text, 'fact'::text])))
);

ALTER TABLE public.intake_proposal ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.intake_proposal_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.intake_upload (
    id bigint NOT NULL,
    "position" smallint NOT NULL,
    name text NOT NULL,
    size bigint NOT NULL,
    digest text NOT NULL COLLATE pg_catalog."C",
    media_type text NOT NULL,
    content bytea,
    read_at timestamp with time zone NOT NULL,
    paper jsonb,
    fault text NOT NULL,
    named jsonb NOT NULL,
    batch_id bigint NOT NULL,
    CONSTRAINT intake_upload_position_check CHECK (("position" >= 0)),
    CONSTRAINT upload_read_or_faulty CHECK ((((fault = ''::text) AND (paper IS NOT NULL)) OR ((NOT (fault = ''::text)) AND (paper = 'null'::jsonb))))
);

ALTER TABLE public.intake_upload ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.intake_upload_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.measures_amendment (
    id bigint NOT NULL,
    key text NOT NULL COLLATE pg_catalog."C",
    opened_on date,
    effective_on date NOT NULL,
    announced_on date,
    sources text NOT NULL,
    entry bigint NOT NULL,
    decision_id bigint,
    silence_id bigint,
    edition_id text NOT NULL COLLATE pg_catalog."C"
);

ALTER TABLE public.measures_amendment ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.measures_amendment_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.measures_area (
    code text NOT NULL COLLATE pg_catalog."C",
    "position" smallint NOT NULL,
    is_whole_dimension boolean NOT NULL,
    aliases text[] NOT NULL,
    seen_on date,
    seen_precision character varying(8) NOT NULL,
    starts_on date,
    ends_on date,
    en text NOT NULL,
    ru text NOT NULL,
    kk text NOT NULL,
    dimension_id text NOT NULL COLLATE pg_catalog."C",
    CONSTRAINT area_ends_after_start CHECK (((starts_on IS NULL) OR (ends_on IS NULL) OR (ends_on > starts_on))),
    CONSTRAINT area_seen_precision_is_known CHECK (((seen_precision)::text = ANY ((ARRAY['day'::character varying, 'month'::character varying, 'half'::character varying, 'year'::character varying, 'span'::character varying, 'by'::character varying, 'unknown'::character varying])::text[]))),
    CONSTRAINT measures_area_position_check CHECK (("position" >= 0))
);

CREATE TABLE public.measures_chapter (
    id bigint NOT NULL,
    number text NOT NULL COLLATE pg_catalog."C",
    "position" smallint NOT NULL,
    dimensions text[] NOT NULL,
    en text NOT NULL,
    ru text NOT NULL,
    kk text NOT NULL,
    edition_id text NOT NULL COLLATE pg_catalog."C",
    CONSTRAINT measures_chapter_position_check CHECK (("position" >= 0))
);

ALTER TABLE public.measures_chapter ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.measures_chapter_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.measures_concern (
    id bigint NOT NULL,
    address text NOT NULL,
    kind text NOT NULL,
    entry bigint NOT NULL,
    revision_id bigint NOT NULL,
    measure_id bigint NOT NULL,
    CONSTRAINT concern_kind_is_known CHECK ((kind = ANY (ARRAY['states'::text, 'introduces'::text, 'implements'::text, 'mentions'::text])))
);

ALTER TABLE public.measures_concern ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.measures_concern_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.measures_descent (
    id bigint NOT NULL,
    confidence character varying(16) NOT NULL,
    measure_id bigint NOT NULL,
    predecessor_id bigint NOT NULL,
    CONSTRAINT descent_confidence_is_known CHECK (((confidence)::text = ANY ((ARRAY['stated'::character varying, 'inferred'::character varying, 'unverified'::character varying])::text[]))),
    CONSTRAINT descent_is_from_another CHECK ((NOT (measure_id = predecessor_id)))
);

ALTER TABLE public.measures_descent ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.measures_descent_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.measures_dimension (
    code text NOT NULL COLLATE pg_catalog."C",
    "position" smallint NOT NULL,
    aliases text[] NOT NULL,
    CONSTRAINT measures_dimension_position_check CHECK (("position" >= 0))
);

CREATE TABLE public.measures_dimensionname (
    id bigint NOT NULL,
    starts_on date,
    ends_on date,
    en text NOT NULL,
    ru text NOT NULL,
    kk text NOT NULL,
    dimension_id text NOT NULL COLLATE pg_catalog."C",
    CONSTRAINT dimension_name_ends_after_start CHECK (((starts_on IS NULL) OR (ends_on IS NULL) OR (ends_on > starts_on)))
);

ALTER TABLE public.measures_dimensionname ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.measures_dimensionname_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.measures_edition (
    code text NOT NULL COLLATE pg_catalog."C",
    starts_on date NOT NULL,
    ends_on date,
    announced_on date,
    completeness text NOT NULL,
    adopted_by text NOT NULL COLLATE pg_catalog."C",
    en text NOT NULL,
    ru text NOT NULL,
    kk text NOT NULL,
    note text NOT NULL,
    sources text NOT NULL,
    entry bigint NOT NULL,
    decision_id bigint,
    revision_id bigint,
    CONSTRAINT edition_completeness_is_known CHECK ((completeness = ANY (ARRAY['known'::text, 'partly'::text, 'unknown'::text]))),
    CONSTRAINT edition_ends_after_start CHECK (((starts_on IS NULL) OR (ends_on IS NULL) OR (ends_on > starts_on)))
);

CREATE TABLE public.measures_listact (
    id bigint NOT NULL,
    key text NOT NULL COLLATE pg_catalog."C",
    kind text NOT NULL,
    decided_on date NOT NULL,
    "precision" character varying(8) NOT NULL,
    sources text NOT NULL,
    confidence character varying(16) NOT NULL,
    entry bigint NOT NULL,
    decision_id bigint,
    note_id bigint,
    CONSTRAINT list_act_by_a_note_is_an_end CHECK (((note_id IS NULL) OR (kind = 'end'::text))),
    CONSTRAINT list_act_confidence_is_known CHECK (((confidence)::text = ANY ((ARRAY['stated'::character varying, 'inferred'::character varying, 'unverified'::character varying])::text[]))),
    CONSTRAINT list_act_has_a_decision_a_note_or_a_source CHECK (((decision_id IS NOT NULL) OR (NOT (sources = ''::text)) OR (note_id IS NOT NULL))),
    CONSTRAINT list_act_kind_is_known CHECK ((kind = ANY (ARRAY['list'::text, 'appointment'::text, 'end'::text]))),
    CONSTRAINT list_act_precision_is_known CHECK ((("precision")::text = ANY ((ARRAY['day'::character varying, 'month'::character varying, 'half'::character varying, 'year'::character varying, 'span'::character varying, 'by'::character varying, 'unknown'::character varying])::text[])))
);

ALTER TABLE public.measures_listact ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.measures_listact_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.measures_listrow (
    id bigint NOT NULL,
    "position" smallint NOT NULL,
    role text NOT NULL,
    starts_on date,
    ends_on date,
    printed text NOT NULL,
    act_id bigint NOT NULL,
    area_id text NOT NULL COLLATE pg_catalog."C",
    participant_id character varying(16) NOT NULL COLLATE pg_catalog."C",
    CONSTRAINT list_row_ends_after_start CHECK (((starts_on IS NULL) OR (ends_on IS NULL) OR (ends_on > starts_on))),
    CONSTRAINT list_row_role_is_known CHECK ((role = ANY (ARRAY['coordinator'::text, 'co_coordinator'::text]))),
    CONSTRAINT measures_listrow_position_check CHECK (("position" >= 0))
);

ALTER TABLE public.measures_listrow ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.measures_listrow_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.measures_measure (
    id bigint NOT NULL,
    key text NOT NULL COLLATE pg_catalog."C",
    number text NOT NULL COLLATE pg_catalog."C",
    kind text NOT NULL,
    "position" smallint NOT NULL,
    en text NOT NULL,
    ru text NOT NULL,
    kk text NOT NULL,
    starts_on date NOT NULL,
    ends_on date,
    confidence character varying(16) NOT NULL,
    note text NOT NULL,
    sources text NOT NULL,
    address text NOT NULL,
    area_id text COLLATE pg_catalog."C",
    chapter_id bigint,
    dimension_id text COLLATE pg_catalog."C",
    edition_id text NOT NULL COLLATE pg_catalog."C",
    ended_by_id bigint,
    introduced_by_id bigint,
    parent_id bigint,
    revision_id bigint,
    CONSTRAINT measure_confidence_is_known CHECK (((confidence)::text = ANY ((ARRAY['stated'::character varying, 'inferred'::character varying, 'unverified'::character varying])::text[]))),
    CONSTRAINT measure_ends_after_start CHECK (((starts_on IS NULL) OR (ends_on IS NULL) OR (ends_on > starts_on))),
    CONSTRAINT measure_has_a_dimension_and_a_provision_none CHECK ((((dimension_id IS NULL) AND (kind = 'provision'::text)) OR ((NOT (kind = 'provision'::text)) AND (dimension_id IS NOT NULL)))),
    CONSTRAINT measure_item_belongs_to_a_measure CHECK ((((kind = 'item'::text) AND (parent_id IS NOT NULL)) OR ((NOT (kind = 'item'::text)) AND (parent_id IS NULL)))),
    CONSTRAINT measure_kind_is_known CHECK ((kind = ANY (ARRAY['provision'::text, 'measure'::text, 'item'::text]))),
    CONSTRAINT measure_text_is_at_an_address CHECK ((((address = ''::text) AND (revision_id IS NULL)) OR ((NOT (address = ''::text)) AND (revision_id IS NOT NULL)))),
    CONSTRAINT measures_measure_position_check CHECK (("position" >= 0))
);

ALTER TABLE public.measures_measure ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.measures_measure_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.measures_part (
    id bigint NOT NULL,
    scope text NOT NULL COLLATE pg_catalog."C",
    completeness text NOT NULL,
    counted smallint,
    note text NOT NULL,
    edition_id text NOT NULL COLLATE pg_catalog."C",
    CONSTRAINT measures_part_counted_check CHECK ((counted >= 0)),
    CONSTRAINT part_completeness_is_known CHECK ((completeness = ANY (ARRAY['known'::text, 'partly'::text, 'unknown'::text])))
);

ALTER TABLE public.measures_part ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.measures_part_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.measures_tenure (
    id bigint NOT NULL,
    role text NOT NULL,
    decided_on date NOT NULL,
    starts_on date,
    ends_on date,
    printed text NOT NULL,
    begun_on date NOT NULL,
    over_on date,
    listed_on date NOT NULL,
    delisted_on date,
    act_id bigint NOT NULL,
    area_id text NOT NULL COLLATE pg_catalog."C",
    participant_id character varying(16) NOT NULL COLLATE pg_catalog."C",
    CONSTRAINT tenure_ends_after_it_begins CHECK (((over_on IS NULL) OR (over_on >= begun_on))),
    CONSTRAINT tenure_leaves_the_list_after_entering_it CHECK (((delisted_on IS NULL) OR (delisted_on > listed_on))),
    CONSTRAINT tenure_role_is_known CHECK ((role = ANY (ARRAY['coordinator'::text, 'co_coordinator'::text]))),
    CONSTRAINT tenure_term_ends_after_start CHECK (((starts_on IS NULL) OR (ends_on IS NULL) OR (ends_on > starts_on)))
);

ALTER TABLE public.measures_tenure ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.measures_tenure_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.meetings_attendance (
    id bigint NOT NULL,
    part text NOT NULL,
    standing text NOT NULL,
    is_present boolean NOT NULL,
    head_en text NOT NULL,
    head_ru text NOT NULL,
    head_kk text NOT NULL,
    size smallint NOT NULL,
    noted_at timestamp with time zone NOT NULL,
    entry bigint NOT NULL,
    participant_id character varying(16) NOT NULL COLLATE pg_catalog."C",
    sitting_id bigint NOT NULL,
    CONSTRAINT attendance_of_members_is_as_members CHECK ((((part = 'member'::text) AND (standing = 'member'::text)) OR ((NOT (part = 'member'::text)) AND (NOT (standing = 'member'::text))))),
    CONSTRAINT attendance_part_is_known CHECK ((part = ANY (ARRAY['member'::text, 'observer'::text, 'guest'::text, 'secretariat'::text]))),
    CONSTRAINT attendance_standing_is_known CHECK (((standing = ''::text) OR (standing = ANY (ARRAY['member'::text, 'observer'::text, 'partner'::text, 'guest'::text, 'former'::text, 'secretariat'::text])))),
    CONSTRAINT meetings_attendance_size_check CHECK ((size >= 0))
);

ALTER TABLE public.meetings_attendance ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.meetings_attendance_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.meetings_frozen (
    id bigint NOT NULL,
    symbol text NOT NULL COLLATE pg_catalog."C",
    language text NOT NULL,
    digest bytea NOT NULL,
    version_id bigint NOT NULL,
    sitting_id bigint NOT NULL
);

ALTER TABLE public.meetings_frozen ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.meetings_frozen_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.meetings_placed (
    id bigint NOT NULL,
    "position" smallint NOT NULL,
    in_session boolean NOT NULL,
    placed_at timestamp with time zone NOT NULL,
    entry bigint NOT NULL,
    revision_id bigint NOT NULL,
    point_id bigint NOT NULL,
    CONSTRAINT meetings_placed_position_check CHECK (("position" >= 0))
);

ALTER TABLE public.meetings_placed ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.meetings_placed_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.meetings_point (
    id bigint NOT NULL,
    number text NOT NULL COLLATE pg_catalog."C",
    "position" smallint NOT NULL,
    en text NOT NULL,
    ru text NOT NULL,
    kk text NOT NULL,
    is_provisional boolean NOT NULL,
    is_adopted boolean NOT NULL,
    sitting_id bigint NOT NULL,
    CONSTRAINT meetings_point_position_check CHECK (("position" >= 0)),
    CONSTRAINT point_has_a_number CHECK ((NOT (number = ''::text))),
    CONSTRAINT point_has_a_title CHECK ((NOT (en = ''::text))),
    CONSTRAINT point_is_on_some_agenda CHECK ((is_provisional OR is_adopted))
);

ALTER TABLE public.meetings_point ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.meetings_point_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.meetings_put (
    id bigint NOT NULL,
    place smallint NOT NULL,
    outcome text NOT NULL,
    verb text NOT NULL,
    subject_en text NOT NULL,
    subject_ru text NOT NULL,
    subject_kk text NOT NULL,
    addressed_to text NOT NULL COLLATE pg_catalog."C",
    becomes text NOT NULL,
    effects jsonb NOT NULL,
    present text[] NOT NULL,
    members text[] NOT NULL,
    put_at timestamp with time zone NOT NULL,
    entry bigint NOT NULL,
    decision_id bigint,
    officer_id bigint,
    point_id bigint NOT NULL,
    revision_id bigint NOT NULL,
    sitting_id bigint NOT NULL,
    CONSTRAINT meetings_put_place_check CHECK ((place >= 0)),
    CONSTRAINT put_changes_its_type_to_a_kind CHECK ((((becomes = ANY (ARRAY['note_verbale'::text, 'decision'::text, 'list_of_coordinators'::text, 'draft_decision'::text, 'draft_declaration'::text, 'draft_statement'::text, 'declaration'::text, 'statement'::text, 'catalogue'::text, 'concept_paper'::text, 'action_plan'::text, 'annual_plan'::text, 'rules'::text, 'agenda'::text, 'report'::text, 'brochure'::text, 'letter'::text, 'other'::text])) AND (outcome = 'changed_type'::text)) OR ((NOT (outcome = 'changed_type'::text)) AND (becomes = ''::text)))),
    CONSTRAINT put_decides_with_a_verb_or_not_at_all CHECK ((((decision_id IS NOT NULL) AND (outcome = ANY (ARRAY['adopted'::text, 'recommended'::text, 'noted'::text, 'deferred'::text])) AND (verb = ANY (ARRAY['adopted'::text, 'approved'::text, 'endorsed'::text, 'amended'::text, 'appointed'::text, 'elected'::text, 'established'::text, 'granted'::text, 'authorised'::text, 'decided'::text, 'agreed'::text, 'recommended'::text, 'called_on'::text, 'requested'::text, 'agreed_consultations_continue'::text, 'considered'::text, 'reviewed'::text, 'took_note'::text, 'welcomed'::text]))) OR ((NOT (outcome = ANY (ARRAY['adopted'::text, 'recommended'::text, 'noted'::text, 'deferred'::text]))) AND (decision_id IS NULL) AND (verb = ''::text)))),
    CONSTRAINT put_has_a_subject CHECK ((NOT (subject_en = ''::text))),
    CONSTRAINT put_has_effects_only_if_adopted CHECK (((outcome = 'adopted'::text) OR (effects = '[]'::jsonb))),
    CONSTRAINT put_outcome_is_known CHECK ((outcome = ANY (ARRAY['adopted'::text, 'recommended'::text, 'noted'::text, 'deferred'::text, 'chairs_statement'::text, 'changed_type'::text]))),
    CONSTRAINT put_recommends_to_a_body CHECK ((((outcome = 'recommended'::text) AND (NOT (addressed_to = ''::text))) OR ((NOT (outcome = 'recommended'::text)) AND (addressed_to = ''::text))))
);

ALTER TABLE public.meetings_put ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.meetings_put_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.meetings_sitting (
    id bigint NOT NULL,
    convened_at timestamp with time zone NOT NULL,
    opened_at timestamp with time zone,
    agenda_adopted_at timestamp with time zone,
    closed_at timestamp with time zone,
    listed_as text NOT NULL COLLATE pg_catalog."C",
    entry bigint NOT NULL,
    chair_id character varying(16) NOT NULL COLLATE pg_catalog."C",
    convened_by_id bigint,
    listed_id bigint,
    meeting_id bigint NOT NULL,
    report_id bigint,
    amended_id bigint,
    CONSTRAINT sitting_adopts_its_agenda_when_open CHECK (((agenda_adopted_at IS NULL) OR (agenda_adopted_at >= opened_at))),
    CONSTRAINT sitting_amended_list_follows_the_decisions CHECK (((amended_id IS NULL) OR (NOT (listed_as = ''::text)))),
    CONSTRAINT sitting_closed_after_it_was_opened CHECK (((closed_at IS NULL) OR ((closed_at >= opened_at) AND (opened_at IS NOT NULL)))),
    CONSTRAINT sitting_list_has_its_symbol CHECK (((listed_id IS NULL) OR (NOT (listed_as = ''::text)))),
    CONSTRAINT sitting_lists_its_decisions_at_closure CHECK (((listed_as = ''::text) OR (closed_at IS NOT NULL))),
    CONSTRAINT sitting_opened_after_it_was_convened CHECK (((opened_at IS NULL) OR (opened_at >= convened_at))),
    CONSTRAINT sitting_with_an_agenda_was_opened CHECK (((agenda_adopted_at IS NULL) OR (opened_at IS NOT NULL)))
);

ALTER TABLE public.meetings_sitting ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.meetings_sitting_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.meetings_statement (
    id bigint NOT NULL,
    added text NOT NULL,
    paragraphs text[] NOT NULL,
    text text NOT NULL,
    distribution text NOT NULL,
    made_at timestamp with time zone NOT NULL,
    is_late boolean NOT NULL,
    entry bigint NOT NULL,
    officer_id bigint,
    put_id bigint NOT NULL,
    state_id character varying(16) NOT NULL COLLATE pg_catalog."C",
    CONSTRAINT statement_dissociates_from_paragraphs CHECK (((NOT (added = 'dissociation'::text)) OR (NOT (paragraphs = '{}'::text[])))),
    CONSTRAINT statement_distribution_is_known CHECK ((distribution = ANY (ARRAY['public'::text, 'members_and_observers'::text, 'member_states'::text]))),
    CONSTRAINT statement_has_a_text CHECK (((added = 'dissociation'::text) OR (NOT (text = ''::text)))),
    CONSTRAINT statement_kind_is_known CHECK ((added = ANY (ARRAY['reservation'::text, 'interpretation'::text, 'dissociation'::text])))
);

ALTER TABLE public.meetings_statement ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.meetings_statement_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.mfa_authenticator (
    id bigint NOT NULL,
    type character varying(20) NOT NULL,
    data jsonb NOT NULL,
    user_id bigint NOT NULL,
    created_at timestamp with time zone NOT NULL,
    last_used_at timestamp with time zone
);

ALTER TABLE public.mfa_authenticator ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.mfa_authenticator_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.notices_notice (
    id bigint NOT NULL,
    address text NOT NULL COLLATE pg_catalog."C",
    key text NOT NULL COLLATE pg_catalog."C",
    kind text NOT NULL COLLATE pg_catalog."C",
    facts jsonb NOT NULL,
    is_public boolean NOT NULL,
    link text NOT NULL,
    happened_at timestamp with time zone NOT NULL,
    due_at timestamp with time zone,
    read_at timestamp with time zone,
    officer_id bigint,
    participant_id character varying(16) NOT NULL COLLATE pg_catalog."C",
    CONSTRAINT notice_facts_are_codes CHECK ((NOT jsonb_path_exists(facts, '$.*?(@.type() != "string" || !(@ like_regex "^[[:alnum:]_./:#+-]{1,80}$"))'::jsonpath))),
    CONSTRAINT notice_leads_into_the_house CHECK ((link ~ '^/([^/\\].*)?$'::text)),
    CONSTRAINT notice_names_its_cause_and_kind CHECK (((NOT (key = ''::text)) AND (kind ~ '^[a-z]+(_[a-z]+)*$'::text)))
);

ALTER TABLE public.notices_notice ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.notices_notice_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.notices_noticepreference (
    officer_id bigint NOT NULL,
    language character varying(2) NOT NULL,
    digest character varying(8) NOT NULL,
    quiet_from time without time zone,
    quiet_until time without time zone,
    by_email boolean NOT NULL,
    changed_at timestamp with time zone NOT NULL,
    CONSTRAINT notice_preference_digest_known CHECK (((digest)::text = ANY ((ARRAY['at_once'::character varying, 'daily'::character varying, 'weekly'::character varying])::text[]))),
    CONSTRAINT notice_preference_language_known CHECK (((language)::text = ANY ((ARRAY['en'::character varying, 'ru'::character varying, 'kk'::character varying])::text[]))),
    CONSTRAINT notice_preference_quiet_hours_have_both_ends CHECK ((((quiet_from IS NULL) AND (quiet_until IS NULL)) OR ((quiet_from IS NOT NULL) AND (quiet_until IS NOT NULL) AND (NOT ((quiet_from = quiet_until) AND (quiet_from IS NOT NULL) AND (quiet_until IS NOT NULL))))))
);

CREATE TABLE public.notices_posting (
    id bigint NOT NULL,
    channel character varying(8) NOT NULL,
    state character varying(8) NOT NULL,
    tries smallint NOT NULL,
    due_at timestamp with time zone NOT NULL,
    next_try_at timestamp with time zone,
    sent_at timestamp with time zone,
    last_fault character varying(32) NOT NULL,
    letter_id bigint,
    notice_id bigint NOT NULL,
    webhook_id bigint,
    CONSTRAINT notices_posting_tries_check CHECK ((tries >= 0)),
    CONSTRAINT posting_by_webhook_names_it CHECK (((((channel)::text = 'webhook'::text) AND (webhook_id IS NOT NULL)) OR ((NOT ((channel)::text = 'webhook'::text)) AND (webhook_id IS NULL)))),
    CONSTRAINT posting_channel_known CHECK (((channel)::text = ANY ((ARRAY['portal'::character varying, 'email'::character varying, 'webhook'::character varying])::text[]))),
    CONSTRAINT posting_sent_at_a_moment CHECK ((((sent_at IS NOT NULL) AND ((state)::text = 'sent'::text)) OR ((NOT ((state)::text = 'sent'::text)) AND (sent_at IS NULL)))),
    CONSTRAINT posting_state_known CHECK (((state)::text = ANY ((ARRAY['queued'::character varying, 'sent'::character varying, 'failed'::character varying, 'given_up'::character varying])::text[]))),
    CONSTRAINT posting_that_did_not_arrive_says_why CHECK (((NOT ((state)::text = ANY ((ARRAY['failed'::character varying, 'given_up'::character varying])::text[]))) OR (NOT ((last_fault)::text = ''::text)))),
    CONSTRAINT posting_that_waits_has_its_next_try CHECK ((((next_try_at IS NOT NULL) AND ((state)::text = ANY ((ARRAY['queued'::character varying, 'failed'::character varying])::text[]))) OR ((NOT ((state)::text = ANY ((ARRAY['queued'::character varying, 'failed'::character varying])::text[]))) AND (next_try_at IS NULL))))
);

ALTER TABLE public.notices_posting ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.notices_posting_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.notices_subscription (
    id bigint NOT NULL,
    digest bytea NOT NULL,
    made_at timestamp with time zone NOT NULL,
    expires_at timestamp with time zone NOT NULL,
    ended_at timestamp with time zone,
    officer_id bigint NOT NULL,
    CONSTRAINT subscription_expires_later CHECK ((expires_at > made_at))
);

ALTER TABLE public.notices_subscription ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.notices_subscription_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.notices_watch (
    source text NOT NULL COLLATE pg_catalog."C",
    looked_to bigint NOT NULL,
    looked_at timestamp with time zone NOT NULL
);

CREATE TABLE public.notices_webhook (
    id bigint NOT NULL,
    address text NOT NULL COLLATE pg_catalog."C",
    url text NOT NULL,
    salt bytea NOT NULL,
    state character varying(8) NOT NULL,
    opened_at timestamp with time zone NOT NULL,
    closed_at timestamp with time zone,
    officer_id bigint,
    opened_by_id bigint NOT NULL,
    participant_id character varying(16) NOT NULL COLLATE pg_catalog."C",
    CONSTRAINT webhook_closed_at_a_moment CHECK ((((closed_at IS NULL) AND ((state)::text = 'open'::text)) OR ((closed_at IS NOT NULL) AND ((state)::text = 'closed'::text)))),
    CONSTRAINT webhook_has_an_address CHECK ((url ~ '^https?://[^\s@]+$'::text)),
    CONSTRAINT webhook_state_known CHECK (((state)::text = ANY ((ARRAY['open'::character varying, 'closed'::character varying])::text[])))
);

ALTER TABLE public.notices_webhook ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.notices_webhook_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.papers_activity (
    id bigint NOT NULL,
    code text NOT NULL COLLATE pg_catalog."C",
    "position" smallint NOT NULL,
    en text NOT NULL,
    ru text NOT NULL,
    kk text NOT NULL,
    modality text NOT NULL,
    starts_on date,
    ends_on date,
    "precision" character varying(8) NOT NULL,
    states text[] NOT NULL,
    organisations text NOT NULL,
    indicators text NOT NULL,
    times_a_year smallint NOT NULL,
    sources text NOT NULL,
    version integer NOT NULL,
    changed_at timestamp with time zone NOT NULL,
    entry bigint NOT NULL,
    area_id text NOT NULL COLLATE pg_catalog."C",
    plan_id bigint,
    CONSTRAINT activity_ends_after_start CHECK (((starts_on IS NULL) OR (ends_on IS NULL) OR (ends_on > starts_on))),
    CONSTRAINT activity_has_a_title CHECK ((NOT (en = ''::text))),
    CONSTRAINT activity_modality_is_known CHECK ((modality = ANY (ARRAY['expert_meeting'::text, 'seminar'::text, 'training'::text, 'network'::text, 'needs_assessment'::text, 'exchange'::text, 'awareness'::text, 'study'::text, 'groundwork'::text]))),
    CONSTRAINT activity_precision_is_known CHECK ((("precision")::text = ANY ((ARRAY['day'::character varying, 'month'::character varying, 'half'::character varying, 'year'::character varying, 'span'::character varying, 'by'::character varying, 'unknown'::character varying])::text[]))),
    CONSTRAINT activity_timeline_is_known_or_missing CHECK ((((ends_on IS NULL) AND (("precision")::text = 'unknown'::text) AND (starts_on IS NULL)) OR ((ends_on IS NOT NULL) AND (starts_on IS NOT NULL) AND (NOT (("precision")::text = 'unknown'::text))))),
    CONSTRAINT papers_activity_position_check CHECK (("position" >= 0)),
    CONSTRAINT papers_activity_times_a_year_check CHECK ((times_a_year >= 0)),
    CONSTRAINT papers_activity_version_check CHECK ((version >= 0))
);

ALTER TABLE public.papers_activity ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.papers_activity_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.papers_activitymeasure (
    id bigint NOT NULL,
    activity_id bigint NOT NULL,
    measure_id bigint NOT NULL
);

ALTER TABLE public.papers_activitymeasure ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.papers_activitymeasure_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.papers_activitystep (
    id bigint NOT NULL,
    progress text NOT NULL,
    noted_on date NOT NULL,
    note text NOT NULL,
    noted_at timestamp with time zone NOT NULL,
    entry bigint NOT NULL,
    activity_id bigint NOT NULL,
    state_id character varying(16) COLLATE pg_catalog."C",
    CONSTRAINT activity_step_progress_is_known CHECK ((progress = ANY (ARRAY['planned'::text, 'under_way'::text, 'carried_out'::text, 'postponed'::text, 'dropped'::text])))
);

ALTER TABLE public.papers_activitystep ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.papers_activitystep_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.papers_answer (
    id bigint NOT NULL,
    kind text NOT NULL,
    text text NOT NULL,
    answered_at timestamp with time zone NOT NULL,
    entry bigint NOT NULL,
    officer_id bigint,
    state_id character varying(16) NOT NULL COLLATE pg_catalog."C",
    comment_id bigint NOT NULL,
    CONSTRAINT answer_kind_is_known CHECK ((kind = ANY (ARRAY['taken_up'::text, 'taken_up_in_part'::text, 'not_taken_up'::text, 'explained'::text]))),
    CONSTRAINT answer_says_why CHECK (((kind = 'taken_up'::text) OR (NOT (text = ''::text))))
);

ALTER TABLE public.papers_answer ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.papers_answer_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.papers_applicability (
    id bigint NOT NULL,
    starts_on date NOT NULL,
    ends_on date,
    decision text NOT NULL COLLATE pg_catalog."C",
    stated_at timestamp with time zone NOT NULL,
    entry bigint NOT NULL,
    paper_id bigint NOT NULL,
    CONSTRAINT applicability_ends_after_start CHECK (((starts_on IS NULL) OR (ends_on IS NULL) OR (ends_on > starts_on))),
    CONSTRAINT applicability_extended_to_a_day CHECK (((decision = ''::text) OR (ends_on IS NOT NULL)))
);

ALTER TABLE public.papers_applicability ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.papers_applicability_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.papers_areapaper (
    id bigint NOT NULL,
    kind text NOT NULL,
    bound_at timestamp with time zone NOT NULL,
    entry bigint NOT NULL,
    area_id text NOT NULL COLLATE pg_catalog."C",
    author_id character varying(16) COLLATE pg_catalog."C",
    document_id bigint NOT NULL,
    CONSTRAINT area_paper_kind_is_known CHECK ((kind = ANY (ARRAY['concept_paper'::text, 'action_plan'::text])))
);

ALTER TABLE public.papers_areapaper ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.papers_areapaper_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.papers_call (
    id bigint NOT NULL,
    month_day date NOT NULL,
    called_at timestamp with time zone NOT NULL,
    entry bigint NOT NULL,
    network_id bigint NOT NULL
);

ALTER TABLE public.papers_call ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.papers_call_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.papers_callanswer (
    id bigint NOT NULL,
    answered_at timestamp with time zone NOT NULL,
    entry bigint NOT NULL,
    call_id bigint NOT NULL,
    contact_id bigint NOT NULL
);

ALTER TABLE public.papers_callanswer ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.papers_callanswer_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.papers_comment (
    id bigint NOT NULL,
    place smallint NOT NULL,
    part text NOT NULL,
    paragraph text NOT NULL,
    text text NOT NULL,
    proposal text NOT NULL,
    made_at timestamp with time zone NOT NULL,
    is_late boolean NOT NULL,
    entry bigint NOT NULL,
    officer_id bigint,
    state_id character varying(16) NOT NULL COLLATE pg_catalog."C",
    round_id bigint NOT NULL,
    CONSTRAINT comment_part_is_of_the_template CHECK ((part = ANY (ARRAY['background'::text, 'directions'::text, 'goals'::text, 'principles'::text, 'approach'::text, 'annex'::text]))),
    CONSTRAINT comment_says_or_proposes_something CHECK ((NOT ((proposal = ''::text) AND (text = ''::text)))),
    CONSTRAINT papers_comment_place_check CHECK ((place >= 0))
);

ALTER TABLE public.papers_comment ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.papers_comment_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.papers_confirmation (
    id bigint NOT NULL,
    confirmed_at timestamp with time zone NOT NULL,
    entry bigint NOT NULL,
    contact_id bigint NOT NULL
);

ALTER TABLE public.papers_confirmation ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.papers_confirmation_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.papers_contact (
    id bigint NOT NULL,
    deputy_office text NOT NULL,
    deputy_email character varying(254) NOT NULL,
    deputy_phone character varying(40) NOT NULL,
    languages text[] NOT NULL,
    opens time without time zone NOT NULL,
    closes time without time zone NOT NULL,
    zone text NOT NULL,
    joined_at timestamp with time zone NOT NULL,
    ended_on date,
    entry bigint NOT NULL,
    focal_point_id bigint NOT NULL,
    network_id bigint NOT NULL,
    CONSTRAINT contact_deputy_can_be_reached CHECK (((((deputy_email)::text = ''::text) AND (deputy_office = ''::text) AND ((deputy_phone)::text = ''::text)) OR ((NOT (deputy_office = ''::text)) AND ((NOT ((deputy_email)::text = ''::text)) OR (NOT ((deputy_phone)::text = ''::text)))))),
    CONSTRAINT contact_hours_have_a_length CHECK ((NOT (opens = closes))),
    CONSTRAINT contact_speaks_a_language CHECK ((NOT (languages = '{}'::text[])))
);

ALTER TABLE public.papers_contact ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.papers_contact_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.papers_deliberation (
    id bigint NOT NULL,
    named_at timestamp with time zone NOT NULL,
    entry bigint NOT NULL,
    meeting_id bigint NOT NULL,
    draft_id bigint NOT NULL
);

ALTER TABLE public.papers_deliberation ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.papers_deliberation_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.papers_draftpart (
    id bigint NOT NULL,
    part text NOT NULL,
    language character varying(2) NOT NULL,
    text text NOT NULL,
    version integer NOT NULL,
    changed_at timestamp with time zone NOT NULL,
    changed_by_id bigint,
    changed_for_id character varying(16) NOT NULL COLLATE pg_catalog."C",
    draft_id bigint NOT NULL,
    CONSTRAINT draft_part_is_of_the_template CHECK ((part = ANY (ARRAY['background'::text, 'directions'::text, 'goals'::text, 'principles'::text, 'approach'::text, 'annex'::text]))),
    CONSTRAINT draft_part_language_is_known CHECK (((language)::text = ANY ((ARRAY['en'::character varying, 'ru'::character varying, 'kk'::character varying])::text[]))),
    CONSTRAINT papers_draftpart_version_check CHECK ((version >= 0))
);

ALTER TABLE public.papers_draftpart ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.papers_draftpart_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.papers_network (
    id bigint NOT NULL,
    code text NOT NULL COLLATE pg_catalog."C",
    provision text NOT NULL,
    en text NOT NULL,
    ru text NOT NULL,
    kk text NOT NULL,
    opened_at timestamp with time zone NOT NULL,
    entry bigint NOT NULL,
    area_id text NOT NULL COLLATE pg_catalog."C",
    CONSTRAINT network_has_a_name CHECK ((NOT (en = ''::text)))
);

ALTER TABLE public.papers_network ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.papers_network_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.papers_occasion (
    id bigint NOT NULL,
    held_on date NOT NULL,
    title text NOT NULL,
    noted_at timestamp with time zone NOT NULL,
    entry bigint NOT NULL,
    activity_id bigint NOT NULL
);

ALTER TABLE public.papers_occasion ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.papers_occasion_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.papers_paperdraft (
    id bigint NOT NULL,
    address text NOT NULL COLLATE pg_catalog."C",
    hands text[] NOT NULL,
    begun_at timestamp with time zone NOT NULL,
    starts_on date,
    ends_on date,
    period_version integer NOT NULL,
    issued_at timestamp with time zone,
    abandoned_at timestamp with time zone,
    ground text NOT NULL,
    area_id text NOT NULL COLLATE pg_catalog."C",
    begun_by_id bigint,
    document_id bigint,
    state_id character varying(16) NOT NULL COLLATE pg_catalog."C",
    CONSTRAINT paper_draft_abandoned_with_a_ground CHECK ((((abandoned_at IS NULL) AND (ground = ''::text)) OR ((abandoned_at IS NOT NULL) AND (NOT (ground = ''::text))))),
    CONSTRAINT paper_draft_ends_after_start CHECK (((starts_on IS NULL) OR (ends_on IS NULL) OR (ends_on > starts_on))),
    CONSTRAINT paper_draft_is_in_some_hands CHECK ((NOT (hands = '{}'::text[]))),
    CONSTRAINT paper_draft_issued_after_it_was_begun CHECK (((issued_at IS NULL) OR (issued_at >= begun_at))),
    CONSTRAINT paper_draft_period_has_a_first_day CHECK (((ends_on IS NULL) OR (starts_on IS NOT NULL))),
    CONSTRAINT papers_paperdraft_period_version_check CHECK ((period_version >= 0))
);

ALTER TABLE public.papers_paperdraft ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.papers_paperdraft_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.papers_planreview (
    id bigint NOT NULL,
    reviewed_on date NOT NULL,
    entry bigint NOT NULL,
    area_id text NOT NULL COLLATE pg_catalog."C",
    body_id character varying(16) NOT NULL COLLATE pg_catalog."C"
);

ALTER TABLE public.papers_planreview ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.papers_planreview_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.papers_round (
    id bigint NOT NULL,
    number smallint NOT NULL,
    issued_at timestamp with time zone NOT NULL,
    deadline timestamp with time zone NOT NULL,
    starts_on date,
    ends_on date,
    letter text NOT NULL,
    entry bigint NOT NULL,
    draft_id bigint NOT NULL,
    issued_by_id bigint,
    CONSTRAINT papers_round_number_check CHECK ((number >= 0)),
    CONSTRAINT round_closes_after_it_opens CHECK ((deadline > issued_at))
);

ALTER TABLE public.papers_round ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.papers_round_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.papers_roundtext (
    id bigint NOT NULL,
    language character varying(2) NOT NULL,
    title text NOT NULL,
    blocks jsonb NOT NULL,
    digest bytea NOT NULL,
    round_id bigint NOT NULL,
    CONSTRAINT round_text_language_is_known CHECK (((language)::text = ANY ((ARRAY['en'::character varying, 'ru'::character varying, 'kk'::character varying])::text[])))
);

ALTER TABLE public.papers_roundtext ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.papers_roundtext_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.participants_apitoken (
    id bigint NOT NULL,
    digest bytea NOT NULL,
    beginning character varying(16) NOT NULL COLLATE pg_catalog."C",
    name character varying(80) NOT NULL,
    scope character varying(16) NOT NULL,
    made_at timestamp with time zone NOT NULL,
    expires_at timestamp with time zone NOT NULL,
    last_used_at timestamp with time zone,
    revoked_at timestamp with time zone,
    officer_id bigint NOT NULL,
    CONSTRAINT token_expires_later CHECK ((expires_at > made_at)),
    CONSTRAINT token_has_a_name CHECK ((NOT ((name)::text = ''::text))),
    CONSTRAINT token_revoked_after_it_was_made CHECK (((revoked_at IS NULL) OR (revoked_at >= made_at))),
    CONSTRAINT token_scope_known CHECK (((scope)::text = 'read'::text))
);

ALTER TABLE public.participants_apitoken ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.participants_apitoken_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.participants_body (
    code character varying(16) NOT NULL COLLATE pg_catalog."C",
    kind character varying(16) NOT NULL,
    "position" smallint NOT NULL,
    founded_on date,
    founded_as_written character varying(24) NOT NULL,
    composition_en character varying(400) NOT NULL,
    composition_ru character varying(400) NOT NULL,
    composition_kk character varying(400) NOT NULL,
    decides_en character varying(400) NOT NULL,
    decides_ru character varying(400) NOT NULL,
    decides_kk character varying(400) NOT NULL,
    source text NOT NULL,
    note text NOT NULL,
    reports_to_id character varying(16) COLLATE pg_catalog."C",
    CONSTRAINT body_kind_known CHECK (((kind)::text = ANY ((ARRAY['governing'::character varying, 'working'::character varying, 'advisory'::character varying, 'administrative'::character varying])::text[]))),
    CONSTRAINT participants_body_position_check CHECK (("position" >= 0))
);

CREATE TABLE public.participants_bodyname (
    id bigint NOT NULL,
    starts_on date,
    ends_on date,
    en character varying(200) NOT NULL,
    ru character varying(200) NOT NULL,
    kk character varying(200) NOT NULL,
    abbreviation_en character varying(40) NOT NULL,
    abbreviation_ru character varying(40) NOT NULL,
    abbreviation_kk character varying(40) NOT NULL,
    symbol_code character varying(16) NOT NULL COLLATE pg_catalog."C",
    source text NOT NULL,
    body_id character varying(16) NOT NULL COLLATE pg_catalog."C",
    CONSTRAINT body_name_ends_after_start CHECK (((starts_on IS NULL) OR (ends_on IS NULL) OR (ends_on > starts_on))),
    CONSTRAINT body_name_has_english CHECK ((NOT ((en)::text = ''::text)))
);

ALTER TABLE public.participants_bodyname ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.participants_bodyname_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.participants_cadence (
    id bigint NOT NULL,
    prevails boolean NOT NULL,
    starts_on date,
    ends_on date,
    kind character varying(16) NOT NULL,
    times smallint,
    years smallint,
    years_after smallint,
    source text NOT NULL,
    note text NOT NULL,
    body_id character varying(16) NOT NULL COLLATE pg_catalog."C",
    follows_id character varying(16) COLLATE pg_catalog."C",
    CONSTRAINT cadence_counts_when_it_is_regular CHECK (((((kind)::text = ANY ((ARRAY['ad_hoc'::character varying, 'permanent'::character varying])::text[])) AND (times IS NULL) AND (years IS NULL)) OR (((kind)::text = ANY ((ARRAY['every'::character varying, 'at_least'::character varying, 'in_practice'::character varying])::text[])) AND (times >= 1) AND (years >= 1)))),
    CONSTRAINT cadence_ends_after_start CHECK (((starts_on IS NULL) OR (ends_on IS NULL) OR (ends_on > starts_on))),
    CONSTRAINT cadence_follows_a_body_by_years CHECK ((((follows_id IS NULL) AND (years_after IS NULL)) OR ((follows_id IS NOT NULL) AND (years_after IS NOT NULL)))),
    CONSTRAINT cadence_kind_known CHECK (((kind)::text = ANY ((ARRAY['every'::character varying, 'at_least'::character varying, 'in_practice'::character varying, 'ad_hoc'::character varying, 'permanent'::character varying])::text[]))),
    CONSTRAINT participants_cadence_times_check CHECK ((times >= 0)),
    CONSTRAINT participants_cadence_years_after_check CHECK ((years_after >= 0)),
    CONSTRAINT participants_cadence_years_check CHECK ((years >= 0))
);

ALTER TABLE public.participants_cadence ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.participants_cadence_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.participants_chairmanship (
    id bigint NOT NULL,
    starts_on date NOT NULL,
    starts_by date,
    starts_as_written character varying(24) NOT NULL,
    ends_on date,
    ends_as_written character varying(24) NOT NULL,
    opened_by character varying(200) NOT NULL,
    ended_by character varying(200) NOT NULL,
    ends_with character varying(200) NOT NULL,
    expected_end character varying(24) NOT NULL,
    source text NOT NULL,
    note text NOT NULL,
    participant_id character varying(16) NOT NULL COLLATE pg_catalog."C",
    CONSTRAINT chairmanship_ends_after_start CHECK (((starts_on IS NULL) OR (ends_on IS NULL) OR (ends_on > starts_on))),
    CONSTRAINT chairmanship_ends_with_a_meeting CHECK (((((ended_by)::text = ''::text) AND (ends_on IS NULL)) OR ((ends_on IS NOT NULL) AND (NOT ((ended_by)::text = ''::text))))),
    CONSTRAINT chairmanship_opens_with_a_meeting CHECK ((NOT ((opened_by)::text = ''::text))),
    CONSTRAINT chairmanship_starts_between_two_days CHECK (((starts_on IS NULL) OR (starts_by IS NULL) OR (starts_by >= starts_on)))
);

ALTER TABLE public.participants_chairmanship ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.participants_chairmanship_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.participants_credential (
    id bigint NOT NULL,
    capacity character varying(32) NOT NULL COLLATE pg_catalog."C",
    starts_at timestamp with time zone NOT NULL,
    ends_at timestamp with time zone,
    ground character varying(300) NOT NULL,
    revoked_ground character varying(300) NOT NULL,
    granted_by_id bigint,
    officer_id bigint NOT NULL,
    revoked_by_id bigint,
    CONSTRAINT credential_capacity_known CHECK (((capacity)::text = ANY ((ARRAY['READ'::character varying, 'ANSWER'::character varying, 'REGISTRY'::character varying, 'DELEGATION_ADMINISTRATOR'::character varying, 'ADMINISTRATOR'::character varying])::text[]))),
    CONSTRAINT credential_ends_after_start CHECK (((ends_at IS NULL) OR (ends_at >= starts_at))),
    CONSTRAINT credential_revoked_has_ended CHECK (((revoked_by_id IS NULL) OR (ends_at IS NOT NULL)))
);

ALTER TABLE public.participants_credential ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.participants_credential_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.participants_focalpoint (
    id bigint NOT NULL,
    kind character varying(16) NOT NULL,
    area character varying(40) NOT NULL COLLATE pg_catalog."C",
    office character varying(300) NOT NULL,
    email character varying(254) NOT NULL,
    phone character varying(40) NOT NULL,
    language character varying(2) NOT NULL,
    starts_on date NOT NULL,
    ends_on date,
    participant_id character varying(16) NOT NULL COLLATE pg_catalog."C",
    CONSTRAINT focal_point_can_be_reached CHECK (((NOT ((email)::text = ''::text)) OR (NOT ((phone)::text = ''::text)))),
    CONSTRAINT focal_point_ends_after_start CHECK (((starts_on IS NULL) OR (ends_on IS NULL) OR (ends_on > starts_on))),
    CONSTRAINT focal_point_has_an_office CHECK ((NOT ((office)::text = ''::text))),
    CONSTRAINT focal_point_kind_known CHECK (((kind)::text = ANY ((ARRAY['national'::character varying, 'area'::character varying, 'network'::character varying])::text[]))),
    CONSTRAINT focal_point_language_known CHECK (((language)::text = ANY ((ARRAY['en'::character varying, 'ru'::character varying, 'kk'::character varying])::text[])))
);

ALTER TABLE public.participants_focalpoint ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.participants_focalpoint_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.participants_invitation (
    id bigint NOT NULL,
    digest bytea NOT NULL,
    email character varying(254) NOT NULL,
    office character varying(200) NOT NULL,
    capacities character varying(32)[] NOT NULL,
    language character varying(2) NOT NULL,
    ground character varying(300) NOT NULL,
    invited_at timestamp with time zone NOT NULL,
    expires_at timestamp with time zone NOT NULL,
    accepted_at timestamp with time zone,
    withdrawn_at timestamp with time zone,
    accepted_by_id bigint,
    invited_by_id bigint,
    withdrawn_by_id bigint,
    participant_id character varying(16) NOT NULL COLLATE pg_catalog."C",
    CONSTRAINT invitation_accepted_by_an_officer_or_withdrawn CHECK ((((accepted_at IS NULL) AND (accepted_by_id IS NULL)) OR ((accepted_at IS NOT NULL) AND (accepted_by_id IS NOT NULL) AND (withdrawn_at IS NULL)))),
    CONSTRAINT invitation_capacities_known CHECK ((capacities <@ ARRAY['READ'::character varying(32), 'ANSWER'::character varying(32), 'REGISTRY'::character varying(32), 'DELEGATION_ADMINISTRATOR'::character varying(32), 'ADMINISTRATOR'::character varying(32)])),
    CONSTRAINT invitation_expires_later CHECK ((expires_at > invited_at))
);

ALTER TABLE public.participants_invitation ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.participants_invitation_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.participants_meeting (
    id bigint NOT NULL,
    code character varying(24) NOT NULL COLLATE pg_catalog."C",
    kind character varying(8) NOT NULL,
    ordinal smallint,
    session character varying(16) NOT NULL COLLATE pg_catalog."C",
    first_day date,
    first_as_written character varying(24) NOT NULL,
    last_day date,
    last_as_written character varying(24) NOT NULL,
    mode character varying(16) NOT NULL,
    is_held boolean NOT NULL,
    en character varying(300) NOT NULL,
    ru character varying(300) NOT NULL,
    kk character varying(300) NOT NULL,
    outcomes character varying(60)[] NOT NULL,
    plans jsonb NOT NULL,
    confidence character varying(16) NOT NULL,
    source text NOT NULL,
    note text NOT NULL,
    body_id character varying(16) NOT NULL COLLATE pg_catalog."C",
    host_id character varying(16) COLLATE pg_catalog."C",
    place_id character varying(16) COLLATE pg_catalog."C",
    CONSTRAINT meeting_confidence_known CHECK (((confidence)::text = ANY ((ARRAY['stated'::character varying, 'inferred'::character varying, 'unverified'::character varying])::text[]))),
    CONSTRAINT meeting_ends_after_it_opens CHECK (((first_day IS NULL) OR (last_day IS NULL) OR (last_day >= first_day))),
    CONSTRAINT meeting_kind_known CHECK (((kind)::text = ANY ((ARRAY['regular'::character varying, 'special'::character varying, 'informal'::character varying])::text[]))),
    CONSTRAINT meeting_mode_known CHECK (((mode)::text = ANY ((ARRAY['in_person'::character varying, 'online'::character varying, 'hybrid'::character varying, 'unknown'::character varying])::text[]))),
    CONSTRAINT participants_meeting_ordinal_check CHECK ((ordinal >= 0))
);

ALTER TABLE public.participants_meeting ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.participants_meeting_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.participants_officer (
    id bigint NOT NULL,
    password character varying(128) NOT NULL,
    last_login timestamp with time zone,
    email character varying(254) NOT NULL,
    office character varying(200) NOT NULL,
    language character varying(2) NOT NULL,
    zone character varying(40) NOT NULL,
    is_active boolean NOT NULL,
    joined_at timestamp with time zone NOT NULL,
    participant_id character varying(16) NOT NULL COLLATE pg_catalog."C",
    CONSTRAINT officer_has_an_office CHECK ((NOT ((office)::text = ''::text))),
    CONSTRAINT officer_language_known CHECK (((language)::text = ANY ((ARRAY['en'::character varying, 'ru'::character varying, 'kk'::character varying])::text[])))
);

ALTER TABLE public.participants_officer ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.participants_officer_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.participants_organisationname (
    id bigint NOT NULL,
    starts_on date,
    ends_on date,
    en character varying(200) NOT NULL,
    ru character varying(200) NOT NULL,
    kk character varying(200) NOT NULL,
    abbreviation_en character varying(40) NOT NULL,
    abbreviation_ru character varying(40) NOT NULL,
    abbreviation_kk character varying(40) NOT NULL,
    source text NOT NULL,
    note text NOT NULL,
    CONSTRAINT organisation_name_ends_after_start CHECK (((starts_on IS NULL) OR (ends_on IS NULL) OR (ends_on > starts_on)))
);

ALTER TABLE public.participants_organisationname ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.participants_organisationname_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.participants_participant (
    code character varying(16) NOT NULL COLLATE pg_catalog."C",
    kind character varying(16) NOT NULL,
    zone character varying(40) NOT NULL,
    weekend character varying(9)[] NOT NULL,
    source text NOT NULL,
    note text NOT NULL,
    latitude numeric(7,4),
    longitude numeric(7,4),
    parent_id character varying(16) COLLATE pg_catalog."C",
    CONSTRAINT participant_code_form CHECK (((code)::text ~ '^[A-Z][A-Z0-9-]{1,15}$'::text)),
    CONSTRAINT participant_drawn_on_the_globe CHECK ((((latitude IS NULL) AND (longitude IS NULL)) OR ((latitude >= ('-90'::integer)::numeric) AND (latitude <= (90)::numeric) AND (longitude >= ('-180'::integer)::numeric) AND (longitude <= (180)::numeric)))),
    CONSTRAINT participant_kind_known CHECK (((kind)::text = ANY ((ARRAY['state'::character varying, 'organisation'::character varying, 'secretariat'::character varying])::text[])))
);

CREATE TABLE public.participants_participantalias (
    id bigint NOT NULL,
    language character varying(2) NOT NULL,
    text character varying(300) NOT NULL,
    folded character varying(300) NOT NULL COLLATE pg_catalog."C",
    participant_id character varying(16) NOT NULL COLLATE pg_catalog."C",
    CONSTRAINT participant_alias_language_known CHECK (((language)::text = ANY ((ARRAY['en'::character varying, 'ru'::character varying, 'kk'::character varying])::text[])))
);

ALTER TABLE public.participants_participantalias ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.participants_participantalias_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.participants_participantname (
    id bigint NOT NULL,
    starts_on date,
    ends_on date,
    en character varying(200) NOT NULL,
    ru character varying(200) NOT NULL,
    kk character varying(200) NOT NULL,
    formal_en character varying(300) NOT NULL,
    formal_ru character varying(300) NOT NULL,
    formal_kk character varying(300) NOT NULL,
    short_en character varying(40) NOT NULL,
    short_ru character varying(40) NOT NULL,
    short_kk character varying(40) NOT NULL,
    sort_en character varying(200) NOT NULL COLLATE pg_catalog."C",
    source text NOT NULL,
    participant_id character varying(16) NOT NULL COLLATE pg_catalog."C",
    CONSTRAINT participant_name_ends_after_start CHECK (((starts_on IS NULL) OR (ends_on IS NULL) OR (ends_on > starts_on))),
    CONSTRAINT participant_name_has_english CHECK (((NOT ((en)::text = ''::text)) AND (NOT ((sort_en)::text = ''::text))))
);

ALTER TABLE public.participants_participantname ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.participants_participantname_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.participants_passkey (
    id bigint NOT NULL,
    digest bytea NOT NULL,
    bound_at timestamp with time zone NOT NULL,
    released_at timestamp with time zone,
    entry bigint NOT NULL,
    officer_id bigint NOT NULL,
    CONSTRAINT passkey_released_after_it_was_bound CHECK (((released_at IS NULL) OR (released_at >= bound_at)))
);

ALTER TABLE public.participants_passkey ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.participants_passkey_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.participants_place (
    code character varying(16) NOT NULL COLLATE pg_catalog."C",
    zone character varying(40) NOT NULL,
    latitude numeric(7,4),
    longitude numeric(7,4),
    participant_id character varying(16) COLLATE pg_catalog."C"
);

CREATE TABLE public.participants_placename (
    id bigint NOT NULL,
    starts_on date,
    ends_on date,
    en character varying(100) NOT NULL,
    ru character varying(100) NOT NULL,
    kk character varying(100) NOT NULL,
    source text NOT NULL,
    place_id character varying(16) NOT NULL COLLATE pg_catalog."C",
    CONSTRAINT place_name_ends_after_start CHECK (((starts_on IS NULL) OR (ends_on IS NULL) OR (ends_on > starts_on)))
);

ALTER TABLE public.participants_placename ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.participants_placename_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.participants_premises (
    id bigint NOT NULL,
    starts_on date,
    starts_by date,
    starts_as_written character varying(24) NOT NULL,
    ends_on date,
    en character varying(200) NOT NULL,
    ru character varying(200) NOT NULL,
    kk character varying(200) NOT NULL,
    address character varying(300) NOT NULL,
    source text NOT NULL,
    note text NOT NULL,
    place_id character varying(16) NOT NULL COLLATE pg_catalog."C",
    CONSTRAINT premises_end_after_start CHECK (((starts_on IS NULL) OR (ends_on IS NULL) OR (ends_on > starts_on))),
    CONSTRAINT premises_start_between_two_days CHECK (((starts_on IS NULL) OR (starts_by IS NULL) OR (starts_by >= starts_on)))
);

ALTER TABLE public.participants_premises ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.participants_premises_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.participants_prospect (
    id bigint NOT NULL,
    sought character varying(16) NOT NULL,
    seen_as_written character varying(24) NOT NULL,
    source text NOT NULL,
    confidence character varying(16) NOT NULL,
    note text NOT NULL,
    participant_id character varying(16) NOT NULL COLLATE pg_catalog."C",
    CONSTRAINT prospect_confidence_known CHECK (((confidence)::text = ANY ((ARRAY['stated'::character varying, 'inferred'::character varying, 'unverified'::character varying])::text[]))),
    CONSTRAINT prospect_standing_known CHECK (((sought)::text = ANY ((ARRAY['member'::character varying, 'observer'::character varying, 'partner'::character varying, 'guest'::character varying, 'former'::character varying, 'secretariat'::character varying])::text[])))
);

ALTER TABLE public.participants_prospect ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.participants_prospect_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.participants_seat (
    id bigint NOT NULL,
    starts_on date,
    starts_by date,
    starts_as_written character varying(24) NOT NULL,
    ends_on date,
    source text NOT NULL,
    note text NOT NULL,
    place_id character varying(16) NOT NULL COLLATE pg_catalog."C",
    CONSTRAINT seat_ends_after_start CHECK (((starts_on IS NULL) OR (ends_on IS NULL) OR (ends_on > starts_on))),
    CONSTRAINT seat_starts_between_two_days CHECK (((starts_on IS NULL) OR (starts_by IS NULL) OR (starts_by >= starts_on)))
);

ALTER TABLE public.participants_seat ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.participants_seat_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.participants_standingperiod (
    id bigint NOT NULL,
    standing character varying(16) NOT NULL,
    starts_on date,
    starts_by date,
    starts_as_written character varying(24) NOT NULL,
    ends_on date,
    ends_as_written character varying(24) NOT NULL,
    decided_by character varying(200) NOT NULL,
    basis character varying(300) NOT NULL,
    signed_on date,
    source text NOT NULL,
    confidence character varying(16) NOT NULL,
    note text NOT NULL,
    participant_id character varying(16) NOT NULL COLLATE pg_catalog."C",
    CONSTRAINT standing_confidence_known CHECK (((confidence)::text = ANY ((ARRAY['stated'::character varying, 'inferred'::character varying, 'unverified'::character varying])::text[]))),
    CONSTRAINT standing_ends_after_start CHECK (((starts_on IS NULL) OR (ends_on IS NULL) OR (ends_on > starts_on))),
    CONSTRAINT standing_known CHECK (((standing)::text = ANY ((ARRAY['member'::character varying, 'observer'::character varying, 'partner'::character varying, 'guest'::character varying, 'former'::character varying, 'secretariat'::character varying])::text[]))),
    CONSTRAINT standing_starts_between_two_days CHECK (((starts_on IS NULL) OR (starts_by IS NULL) OR (starts_by >= starts_on)))
);

ALTER TABLE public.participants_standingperiod ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.participants_standingperiod_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.participants_statement (
    subject character varying(80) NOT NULL COLLATE pg_catalog."C",
    digest bytea NOT NULL,
    entry bigint NOT NULL,
    by_files boolean NOT NULL,
    CONSTRAINT participants_statement_entry_check CHECK ((entry >= 0))
);

CREATE TABLE public.planning_eventattendance (
    id bigint NOT NULL,
    size smallint NOT NULL,
    noted_at timestamp with time zone NOT NULL,
    entry bigint NOT NULL,
    event_id bigint NOT NULL,
    participant_id character varying(16) NOT NULL COLLATE pg_catalog."C",
    CONSTRAINT planning_eventattendance_size_check CHECK ((size >= 0))
);

ALTER TABLE public.planning_eventattendance ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.planning_eventattendance_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.planning_eventinvitation (
    id bigint NOT NULL,
    drafted_at timestamp with time zone NOT NULL,
    entry bigint NOT NULL,
    draft_id bigint NOT NULL,
    event_id bigint NOT NULL
);

ALTER TABLE public.planning_eventinvitation ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.planning_eventinvitation_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.planning_eventlessons (
    id bigint NOT NULL,
    number smallint NOT NULL,
    text_en text NOT NULL,
    text_ru text NOT NULL,
    text_kk text NOT NULL,
    written_at timestamp with time zone NOT NULL,
    entry bigint NOT NULL,
    event_id bigint NOT NULL,
    officer_id bigint,
    participant_id character varying(16) NOT NULL COLLATE pg_catalog."C",
    CONSTRAINT lessons_say_something CHECK ((NOT ((text_en = ''::text) AND (text_kk = ''::text) AND (text_ru = ''::text)))),
    CONSTRAINT planning_eventlessons_number_check CHECK ((number >= 0))
);

ALTER TABLE public.planning_eventlessons ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.planning_eventlessons_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.planning_eventpaper (
    id bigint NOT NULL,
    role text NOT NULL,
    placed_at timestamp with time zone NOT NULL,
    entry bigint NOT NULL,
    event_id bigint NOT NULL,
    revision_id bigint NOT NULL,
    CONSTRAINT event_paper_role_is_known CHECK ((role = ANY (ARRAY['concept_note'::text, 'invitation'::text, 'programme'::text, 'paper'::text, 'report'::text, 'lessons'::text])))
);

ALTER TABLE public.planning_eventpaper ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.planning_eventpaper_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.planning_eventphotograph (
    id bigint NOT NULL,
    number smallint NOT NULL,
    digest bytea NOT NULL,
    media_type text NOT NULL,
    content bytea NOT NULL,
    shown bytea NOT NULL,
    width smallint NOT NULL,
    height smallint NOT NULL,
    alt_en text NOT NULL,
    alt_ru text NOT NULL,
    alt_kk text NOT NULL,
    added_at timestamp with time zone NOT NULL,
    withdrawn_at timestamp with time zone,
    entry bigint NOT NULL,
    event_id bigint NOT NULL,
    officer_id bigint,
    CONSTRAINT photograph_digest_is_of_its_bytes CHECK ((((content = '\x'::bytea) AND (shown = '\x'::bytea) AND (withdrawn_at IS NOT NULL)) OR ((digest = sha256(content)) AND (withdrawn_at IS NULL)))),
    CONSTRAINT photograph_is_described CHECK ((NOT ((alt_en = ''::text) AND (alt_kk = ''::text) AND (alt_ru = ''::text)))),
    CONSTRAINT photograph_media_type_is_known CHECK ((media_type = ANY (ARRAY['image/jpeg'::text, 'image/png'::text]))),
    CONSTRAINT planning_eventphotograph_height_check CHECK ((height >= 0)),
    CONSTRAINT planning_eventphotograph_number_check CHECK ((number >= 0)),
    CONSTRAINT planning_eventphotograph_width_check CHECK ((width >= 0))
);

ALTER TABLE public.planning_eventphotograph ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.planning_eventphotograph_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.planning_eventversion (
    id bigint NOT NULL,
    title_en text NOT NULL,
    title_ru text NOT NULL,
    title_kk text NOT NULL,
    concept text NOT NULL,
    purpose text NOT NULL,
    organisers jsonb NOT NULL,
    "time" text NOT NULL COLLATE pg_catalog."C",
    first_on date,
    last_on date,
    is_to_the_day boolean NOT NULL,
    mode text NOT NULL,
    place_as_written text NOT NULL,
    measures text[] NOT NULL,
    languages text[] NOT NULL,
    participation text NOT NULL,
    financing text NOT NULL,
    number smallint NOT NULL,
    change text NOT NULL,
    reason text NOT NULL,
    current boolean NOT NULL,
    made_at timestamp with time zone NOT NULL,
    entry bigint NOT NULL,
    area_id text COLLATE pg_catalog."C",
    dimension_id text COLLATE pg_catalog."C",
    host_id character varying(16) COLLATE pg_catalog."C",
    officer_id bigint,
    place_id character varying(16) COLLATE pg_catalog."C",
    event_id bigint NOT NULL,
    CONSTRAINT event_change_is_known CHECK ((change = ANY (ARRAY['compiled'::text, 'added'::text, 'moved'::text, 'changed'::text, 'cancelled'::text, 'reported'::text]))),
    CONSTRAINT event_changes_for_a_reason CHECK (((NOT (reason = ''::text)) OR (change = ANY (ARRAY['compiled'::text, 'reported'::text])))),
    CONSTRAINT event_ends_after_it_begins CHECK ((((first_on IS NULL) AND (last_on IS NULL) AND ("time" = ''::text)) OR ((first_on IS NOT NULL) AND (last_on >= first_on) AND (NOT ("time" = ''::text))))),
    CONSTRAINT event_has_title_and_time CHECK (((NOT ((title_en = ''::text) AND (title_kk = ''::text) AND (title_ru = ''::text))) AND (NOT ("time" = ''::text)))),
    CONSTRAINT event_mode_is_known CHECK ((mode = ANY (ARRAY['in_person'::text, 'online'::text, 'hybrid'::text, 'unknown'::text]))),
    CONSTRAINT planning_eventversion_number_check CHECK ((number >= 0))
);

ALTER TABLE public.planning_eventversion ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.planning_eventversion_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.planning_nilreturn (
    id bigint NOT NULL,
    returned_at timestamp with time zone NOT NULL,
    entry bigint NOT NULL,
    officer_id bigint,
    participant_id character varying(16) NOT NULL COLLATE pg_catalog."C",
    plan_id bigint NOT NULL
);

ALTER TABLE public.planning_nilreturn ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.planning_nilreturn_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.planning_nomination (
    id bigint NOT NULL,
    name text NOT NULL,
    office text NOT NULL,
    nominated_at timestamp with time zone NOT NULL,
    withdrawn_at timestamp with time zone,
    entry bigint NOT NULL,
    event_id bigint NOT NULL,
    officer_id bigint,
    participant_id character varying(16) NOT NULL COLLATE pg_catalog."C",
    CONSTRAINT nomination_has_an_office CHECK ((NOT (office = ''::text))),
    CONSTRAINT nomination_withdrawn_keeps_no_name CHECK ((((withdrawn_at IS NULL) AND (NOT (name = ''::text))) OR ((name = ''::text) AND (withdrawn_at IS NOT NULL))))
);

ALTER TABLE public.planning_nomination ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.planning_nomination_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.planning_plan (
    id bigint NOT NULL,
    year smallint NOT NULL,
    submit_before date,
    opened_at timestamp with time zone NOT NULL,
    compiled_at timestamp with time zone,
    circulated_at timestamp with time zone,
    approved_on date,
    approved_as_written text NOT NULL COLLATE pg_catalog."C",
    sources text NOT NULL,
    entry bigint NOT NULL,
    circulated_id bigint,
    decision_id bigint,
    officer_id bigint,
    CONSTRAINT plan_approval_is_told_by_sources_or_derived CHECK (((approved_on IS NULL) OR (NOT (sources = ''::text)))),
    CONSTRAINT plan_circulated_once_it_is_compiled CHECK ((((circulated_id IS NULL) AND (circulated_at IS NULL)) OR ((circulated_id IS NOT NULL) AND (circulated_at >= compiled_at)))),
    CONSTRAINT plan_compiled_after_the_call CHECK (((compiled_at IS NULL) OR (compiled_at >= opened_at))),
    CONSTRAINT plan_year_is_a_year CHECK (((year >= 1992) AND (year <= 2200))),
    CONSTRAINT planning_plan_year_check CHECK ((year >= 0))
);

ALTER TABLE public.planning_plan ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.planning_plan_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.planning_plannedevent (
    id bigint NOT NULL,
    code text NOT NULL COLLATE pg_catalog."C",
    "position" smallint NOT NULL,
    sources text NOT NULL,
    plan_id bigint NOT NULL,
    submission_id bigint,
    CONSTRAINT planning_plannedevent_position_check CHECK (("position" >= 0))
);

ALTER TABLE public.planning_plannedevent ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.planning_plannedevent_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.planning_submission (
    id bigint NOT NULL,
    number smallint NOT NULL,
    begun_at timestamp with time zone NOT NULL,
    withdrawn_at timestamp with time zone,
    ground text NOT NULL,
    participant_id character varying(16) NOT NULL COLLATE pg_catalog."C",
    plan_id bigint NOT NULL,
    CONSTRAINT planning_submission_number_check CHECK ((number >= 0)),
    CONSTRAINT submission_ground_is_of_a_withdrawal CHECK (((ground = ''::text) OR (withdrawn_at IS NOT NULL)))
);

ALTER TABLE public.planning_submission ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.planning_submission_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.planning_submissionversion (
    id bigint NOT NULL,
    title_en text NOT NULL,
    title_ru text NOT NULL,
    title_kk text NOT NULL,
    concept text NOT NULL,
    purpose text NOT NULL,
    organisers jsonb NOT NULL,
    "time" text NOT NULL COLLATE pg_catalog."C",
    first_on date,
    last_on date,
    is_to_the_day boolean NOT NULL,
    mode text NOT NULL,
    place_as_written text NOT NULL,
    measures text[] NOT NULL,
    languages text[] NOT NULL,
    participation text NOT NULL,
    financing text NOT NULL,
    number smallint NOT NULL,
    is_draft boolean NOT NULL,
    written_at timestamp with time zone NOT NULL,
    entry bigint NOT NULL,
    area_id text COLLATE pg_catalog."C",
    dimension_id text COLLATE pg_catalog."C",
    host_id character varying(16) COLLATE pg_catalog."C",
    officer_id bigint,
    place_id character varying(16) COLLATE pg_catalog."C",
    submission_id bigint NOT NULL,
    CONSTRAINT planning_submissionversion_number_check CHECK ((number >= 0)),
    CONSTRAINT submission_ends_after_it_begins CHECK ((((first_on IS NULL) AND (last_on IS NULL) AND ("time" = ''::text)) OR ((first_on IS NOT NULL) AND (last_on >= first_on) AND (NOT ("time" = ''::text))))),
    CONSTRAINT submission_has_title_organisers_and_time CHECK ((is_draft OR ((NOT ((title_en = ''::text) AND (title_kk = ''::text) AND (title_ru = ''::text))) AND (NOT (organisers = '[]'::jsonb)) AND (NOT ("time" = ''::text))))),
    CONSTRAINT submission_mode_is_known CHECK ((mode = ANY (ARRAY['in_person'::text, 'online'::text, 'hybrid'::text, 'unknown'::text])))
);

ALTER TABLE public.planning_submissionversion ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.planning_submissionversion_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.procedures_decision (
    id bigint NOT NULL,
    key text NOT NULL COLLATE pg_catalog."C",
    body text NOT NULL COLLATE pg_catalog."C",
    decided_on date,
    "precision" character varying(8) NOT NULL,
    address text NOT NULL,
    number text NOT NULL,
    verb text NOT NULL,
    manner text NOT NULL,
    wording text NOT NULL,
    subject_en text NOT NULL,
    subject_ru text NOT NULL,
    subject_kk text NOT NULL,
    addressed_to text NOT NULL COLLATE pg_catalog."C",
    effective_on date,
    announced_on date,
    due_before date,
    sources text NOT NULL,
    confidence character varying(16) NOT NULL,
    received_at timestamp with time zone NOT NULL,
    entry bigint NOT NULL,
    meeting_id bigint,
    revision_id bigint,
    CONSTRAINT decision_address_is_in_a_document CHECK (((address = ''::text) OR (revision_id IS NOT NULL))),
    CONSTRAINT decision_confidence_is_known CHECK (((confidence)::text = ANY ((ARRAY['stated'::character varying, 'inferred'::character varying, 'unverified'::character varying])::text[]))),
    CONSTRAINT decision_has_a_document_or_a_source CHECK (((revision_id IS NOT NULL) OR (NOT (sources = ''::text)))),
    CONSTRAINT decision_has_a_subject CHECK ((NOT ((subject_en = ''::text) AND (subject_kk = ''::text) AND (subject_ru = ''::text)))),
    CONSTRAINT decision_manner_is_known CHECK ((manner = ANY (ARRAY['meeting'::text, 'silence'::text, 'unknown'::text]))),
    CONSTRAINT decision_precision_is_known CHECK ((("precision")::text = ANY ((ARRAY['day'::character varying, 'month'::character varying, 'half'::character varying, 'year'::character varying, 'span'::character varying, 'by'::character varying, 'unknown'::character varying])::text[]))),
    CONSTRAINT decision_unknown_day_is_missing CHECK ((((decided_on IS NULL) AND (("precision")::text = 'unknown'::text)) OR ((decided_on IS NOT NULL) AND (NOT (("precision")::text = 'unknown'::text))))),
    CONSTRAINT decision_verb_is_known CHECK ((verb = ANY (ARRAY['adopted'::text, 'approved'::text, 'endorsed'::text, 'amended'::text, 'appointed'::text, 'elected'::text, 'established'::text, 'granted'::text, 'authorised'::text, 'decided'::text, 'agreed'::text, 'recommended'::text, 'called_on'::text, 'requested'::text, 'agreed_consultations_continue'::text, 'considered'::text, 'reviewed'::text, 'took_note'::text, 'welcomed'::text]))),
    CONSTRAINT decision_wording_is_known CHECK ((wording = ANY (ARRAY['ours'::text, 'as_printed'::text])))
);

ALTER TABLE public.procedures_decision ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.procedures_decision_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.procedures_instrument (
    code text NOT NULL COLLATE pg_catalog."C",
    kind text NOT NULL,
    en text NOT NULL,
    ru text NOT NULL,
    kk text NOT NULL,
    body text NOT NULL COLLATE pg_catalog."C",
    adopted_on date,
    "precision" character varying(8) NOT NULL,
    status text NOT NULL,
    status_on date,
    in_force_on date,
    is_ratified boolean NOT NULL,
    depositary text NOT NULL,
    note text NOT NULL,
    sources text NOT NULL,
    confidence character varying(16) NOT NULL,
    "position" smallint NOT NULL,
    entry bigint NOT NULL,
    revision_id bigint,
    whole_on date,
    CONSTRAINT instrument_confidence_is_known CHECK (((confidence)::text = ANY ((ARRAY['stated'::character varying, 'inferred'::character varying, 'unverified'::character varying])::text[]))),
    CONSTRAINT instrument_has_english CHECK ((NOT (en = ''::text))),
    CONSTRAINT instrument_kind_is_known CHECK ((kind = ANY (ARRAY['treaty'::text, 'charter'::text, 'declaration'::text, 'statement'::text, 'catalogue'::text, 'rules'::text, 'regulations'::text, 'guidelines'::text, 'plan'::text, 'decision'::text, 'memorandum'::text]))),
    CONSTRAINT instrument_precision_is_known CHECK ((("precision")::text = ANY ((ARRAY['day'::character varying, 'month'::character varying, 'half'::character varying, 'year'::character varying, 'span'::character varying, 'by'::character varying, 'unknown'::character varying])::text[]))),
    CONSTRAINT instrument_status_is_known CHECK ((status = ANY (ARRAY['adopted'::text, 'provisional'::text, 'not_in_force'::text, 'in_force'::text, 'superseded'::text, 'draft'::text, 'unknown'::text]))),
    CONSTRAINT instrument_unknown_day_is_missing CHECK ((((adopted_on IS NULL) AND (("precision")::text = 'unknown'::text)) OR ((adopted_on IS NOT NULL) AND (NOT (("precision")::text = 'unknown'::text))))),
    CONSTRAINT procedures_instrument_position_check CHECK (("position" >= 0))
);

CREATE TABLE public.procedures_instrumentact (
    id bigint NOT NULL,
    deed text NOT NULL,
    done_on date,
    "precision" character varying(8) NOT NULL,
    note text NOT NULL,
    sources text NOT NULL,
    confidence character varying(16) NOT NULL,
    entry bigint NOT NULL,
    instrument_id text NOT NULL COLLATE pg_catalog."C",
    participant_id character varying(16) NOT NULL COLLATE pg_catalog."C",
    notified_on date,
    registered_at timestamp with time zone,
    registered_by_id bigint,
    revision_id bigint,
    CONSTRAINT instrument_act_confidence_is_known CHECK (((confidence)::text = ANY ((ARRAY['stated'::character varying, 'inferred'::character varying, 'unverified'::character varying])::text[]))),
    CONSTRAINT instrument_act_notified_after_it_was_done CHECK (((notified_on IS NULL) OR (done_on IS NULL) OR (NOT (("precision")::text = 'day'::text)) OR (notified_on >= done_on))),
    CONSTRAINT instrument_act_precision_is_known CHECK ((("precision")::text = ANY ((ARRAY['day'::character varying, 'month'::character varying, 'half'::character varying, 'year'::character varying, 'span'::character varying, 'by'::character varying, 'unknown'::character varying])::text[]))),
    CONSTRAINT instrument_act_registered_with_its_note CHECK ((((registered_at IS NULL) AND (registered_by_id IS NULL) AND (revision_id IS NULL)) OR ((registered_at IS NOT NULL) AND (revision_id IS NOT NULL)))),
    CONSTRAINT instrument_act_unknown_day_is_missing CHECK ((((done_on IS NULL) AND (("precision")::text = 'unknown'::text)) OR ((done_on IS NOT NULL) AND (NOT (("precision")::text = 'unknown'::text))))),
    CONSTRAINT instrument_deed_is_known CHECK ((deed = ANY (ARRAY['signed'::text, 'ratified'::text, 'acceded'::text, 'accepted'::text])))
);

ALTER TABLE public.procedures_instrumentact ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.procedures_instrumentact_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.procedures_instrumentstatement (
    id bigint NOT NULL,
    kind text NOT NULL,
    made_on date NOT NULL,
    text text NOT NULL,
    language character varying(2) NOT NULL,
    entered_at timestamp with time zone NOT NULL,
    entry bigint NOT NULL,
    instrument_id text NOT NULL COLLATE pg_catalog."C",
    participant_id character varying(16) NOT NULL COLLATE pg_catalog."C",
    revision_id bigint,
    CONSTRAINT instrument_statement_has_a_text CHECK ((NOT (text = ''::text))),
    CONSTRAINT instrument_statement_kind_is_known CHECK ((kind = ANY (ARRAY['reservation'::text, 'declaration'::text, 'interpretation'::text]))),
    CONSTRAINT instrument_statement_language_is_known CHECK (((language)::text = ANY ((ARRAY['en'::character varying, 'ru'::character varying, 'kk'::character varying])::text[])))
);

ALTER TABLE public.procedures_instrumentstatement ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.procedures_instrumentstatement_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.procedures_instrumentstep (
    id bigint NOT NULL,
    kind text NOT NULL,
    taken_on date,
    "precision" character varying(8) NOT NULL,
    body text NOT NULL COLLATE pg_catalog."C",
    meeting text NOT NULL COLLATE pg_catalog."C",
    symbol text NOT NULL COLLATE pg_catalog."C",
    note text NOT NULL,
    sources text NOT NULL,
    confidence character varying(16) NOT NULL,
    entry bigint NOT NULL,
    instrument_id text NOT NULL COLLATE pg_catalog."C",
    CONSTRAINT instrument_step_confidence_is_known CHECK (((confidence)::text = ANY ((ARRAY['stated'::character varying, 'inferred'::character varying, 'unverified'::character varying])::text[]))),
    CONSTRAINT instrument_step_kind_is_known CHECK ((kind = ANY (ARRAY['drafted'::text, 'read'::text, 'recommended'::text, 'signed'::text, 'adopted'::text, 'approved'::text, 'endorsed'::text, 'in_force'::text, 'amended'::text, 'updated'::text, 'superseded'::text]))),
    CONSTRAINT instrument_step_precision_is_known CHECK ((("precision")::text = ANY ((ARRAY['day'::character varying, 'month'::character varying, 'half'::character varying, 'year'::character varying, 'span'::character varying, 'by'::character varying, 'unknown'::character varying])::text[]))),
    CONSTRAINT instrument_step_unknown_day_is_missing CHECK ((((("precision")::text = 'unknown'::text) AND (taken_on IS NULL)) OR ((taken_on IS NOT NULL) AND (NOT (("precision")::text = 'unknown'::text)))))
);

ALTER TABLE public.procedures_instrumentstep ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.procedures_instrumentstep_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.procedures_milestone (
    id bigint NOT NULL,
    key text NOT NULL COLLATE pg_catalog."C",
    happened_on date NOT NULL,
    last_on date,
    "precision" character varying(8) NOT NULL,
    meeting text NOT NULL COLLATE pg_catalog."C",
    body text NOT NULL COLLATE pg_catalog."C",
    en text NOT NULL,
    ru text NOT NULL,
    kk text NOT NULL,
    sources text NOT NULL,
    confidence character varying(16) NOT NULL,
    entry bigint NOT NULL,
    CONSTRAINT milestone_confidence_is_known CHECK (((confidence)::text = ANY ((ARRAY['stated'::character varying, 'inferred'::character varying, 'unverified'::character varying])::text[]))),
    CONSTRAINT milestone_ends_after_it_begins CHECK (((last_on IS NULL) OR (last_on > happened_on))),
    CONSTRAINT milestone_has_english CHECK ((NOT (en = ''::text))),
    CONSTRAINT milestone_precision_is_known CHECK ((("precision")::text = ANY ((ARRAY['day'::character varying, 'month'::character varying, 'half'::character varying, 'year'::character varying, 'span'::character varying, 'by'::character varying, 'unknown'::character varying])::text[])))
);

ALTER TABLE public.procedures_milestone ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.procedures_milestone_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.procedures_silenceoutcome (
    id bigint NOT NULL,
    key text NOT NULL COLLATE pg_catalog."C",
    body text NOT NULL COLLATE pg_catalog."C",
    subject_en text NOT NULL,
    subject_ru text NOT NULL,
    subject_kk text NOT NULL,
    opened_on date,
    opened_by text NOT NULL COLLATE pg_catalog."C",
    deadline_on date,
    outcome text NOT NULL,
    effective_on date,
    announced_on date,
    announced_by text NOT NULL COLLATE pg_catalog."C",
    sources text NOT NULL,
    confidence character varying(16) NOT NULL,
    note text NOT NULL,
    received_at timestamp with time zone NOT NULL,
    entry bigint NOT NULL,
    revision_id bigint,
    CONSTRAINT silence_announced_after_opening CHECK (((opened_on IS NULL) OR (announced_on IS NULL) OR (announced_on >= opened_on))),
    CONSTRAINT silence_confidence_is_known CHECK (((confidence)::text = ANY ((ARRAY['stated'::character varying, 'inferred'::character varying, 'unverified'::character varying])::text[]))),
    CONSTRAINT silence_deadline_after_opening CHECK (((opened_on IS NULL) OR (deadline_on IS NULL) OR (deadline_on > opened_on))),
    CONSTRAINT silence_has_a_document_or_a_source CHECK (((revision_id IS NOT NULL) OR (NOT (sources = ''::text)))),
    CONSTRAINT silence_has_a_subject CHECK ((NOT ((subject_en = ''::text) AND (subject_kk = ''::text) AND (subject_ru = ''::text)))),
    CONSTRAINT silence_outcome_is_known CHECK ((outcome = ANY (ARRAY['not_breached'::text, 'broken'::text, 'unknown'::text])))
);

ALTER TABLE public.procedures_silenceoutcome ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.procedures_silenceoutcome_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.record_checkpoint (
    size bigint NOT NULL,
    root bytea NOT NULL,
    note text NOT NULL,
    at timestamp with time zone NOT NULL
);

CREATE TABLE public.record_cosignature (
    id bigint NOT NULL,
    witness text NOT NULL COLLATE pg_catalog."C",
    key_id bytea NOT NULL,
    verifier text NOT NULL COLLATE pg_catalog."C",
    line text NOT NULL COLLATE pg_catalog."C",
    cosigned_at timestamp with time zone NOT NULL,
    at timestamp with time zone NOT NULL,
    checkpoint_id bigint NOT NULL,
    CONSTRAINT record_cosignature_has_its_moment CHECK ((cosigned_at = public.record_cosignature_moment(line))),
    CONSTRAINT record_cosignature_is_a_line CHECK (((public.record_cosignature_blob(line) IS NOT NULL) AND (split_part(line, ' '::text, 2) = witness))),
    CONSTRAINT record_cosignature_is_by_its_key CHECK (((key_id = substr(public.record_cosignature_blob(line), 1, 4)) AND starts_with(verifier, (((witness || '+'::text) || encode(key_id, 'hex'::text)) || '+'::text))))
);

ALTER TABLE public.record_cosignature ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.record_cosignature_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.record_entry (
    index bigint NOT NULL,
    recorded timestamp with time zone NOT NULL,
    at timestamp with time zone NOT NULL,
    act text NOT NULL COLLATE pg_catalog."C",
    subject text NOT NULL COLLATE pg_catalog."C",
    leaf bytea NOT NULL,
    leaf_hash bytea NOT NULL,
    CONSTRAINT record_leaf_fits_a_bundle CHECK ((octet_length(leaf) <= 65535)),
    CONSTRAINT record_leaf_hash CHECK ((leaf_hash = sha256(('\x00'::bytea || leaf))))
);

CREATE TABLE public.record_sealed (
    id bigint NOT NULL,
    distribution text NOT NULL,
    author text,
    addressees text[] NOT NULL,
    field text NOT NULL COLLATE pg_catalog."C",
    salt bytea NOT NULL,
    value text NOT NULL,
    commitment bytea NOT NULL,
    entry_id bigint NOT NULL,
    CONSTRAINT record_commitment_is_true CHECK ((commitment = sha256(((salt || public.record_netstring(field)) || public.record_netstring(value))))),
    CONSTRAINT record_salt_is_long CHECK ((octet_length(salt) = 32)),
    CONSTRAINT record_seal_is_marked CHECK ((distribution = ANY (ARRAY['public'::text, 'members_and_observers'::text, 'member_states'::text, 'addressees'::text])))
);

ALTER TABLE public.record_sealed ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.record_sealed_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.record_tile (
    level smallint NOT NULL,
    number bigint NOT NULL,
    hashes bytea NOT NULL,
    root bytea NOT NULL,
    CONSTRAINT record_tile_has_a_place CHECK ((((level >= 0) AND (level <= 7)) AND (number >= 0))),
    CONSTRAINT record_tile_has_a_root CHECK ((octet_length(root) = 32)),
    CONSTRAINT record_tile_is_full CHECK ((octet_length(hashes) = 8192))
);

CREATE TABLE public.record_widening (
    id bigint NOT NULL,
    distribution text NOT NULL,
    author text,
    addressees text[] NOT NULL,
    subject text NOT NULL COLLATE pg_catalog."C",
    entry_id bigint NOT NULL,
    CONSTRAINT record_widening_is_marked CHECK ((distribution = ANY (ARRAY['public'::text, 'members_and_observers'::text, 'member_states'::text, 'addressees'::text])))
);

ALTER TABLE public.record_widening ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.record_widening_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.resources_contribution (
    id bigint NOT NULL,
    kind text NOT NULL,
    given_to text NOT NULL,
    amount numeric(14,2) NOT NULL,
    currency character varying(3) NOT NULL,
    pledged_on date NOT NULL,
    due_before date,
    purpose text NOT NULL,
    publicity text NOT NULL,
    entered_at timestamp with time zone NOT NULL,
    entry bigint NOT NULL,
    donor_id character varying(16) NOT NULL COLLATE pg_catalog."C",
    entered_by_id bigint,
    project_id bigint,
    CONSTRAINT contribution_due_after_its_pledge CHECK (((due_before IS NULL) OR (due_before > pledged_on))),
    CONSTRAINT contribution_goes_to_something_known CHECK ((given_to = ANY (ARRAY['fund'::text, 'budget'::text, 'project'::text]))),
    CONSTRAINT contribution_is_of_an_amount CHECK (((amount > (0)::numeric) AND ((currency)::text ~ '^[A-Z]{3}$'::text))),
    CONSTRAINT contribution_kind_is_known CHECK ((kind = ANY (ARRAY['money'::text, 'in_kind'::text]))),
    CONSTRAINT contribution_names_its_project CHECK ((((given_to = 'project'::text) AND (project_id IS NOT NULL)) OR ((NOT (given_to = 'project'::text)) AND (project_id IS NULL)))),
    CONSTRAINT contribution_publicity_is_known CHECK ((publicity = ANY (ARRAY['public'::text, 'member_states'::text, 'unnamed'::text])))
);

ALTER TABLE public.resources_contribution ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.resources_contribution_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.resources_followup (
    id bigint NOT NULL,
    place smallint NOT NULL,
    bearer_kind text NOT NULL,
    bearer text NOT NULL COLLATE pg_catalog."C",
    task_en text NOT NULL,
    task_ru text NOT NULL,
    task_kk text NOT NULL,
    due_before date,
    "precision" character varying(8) NOT NULL,
    distribution text NOT NULL,
    entered_at timestamp with time zone NOT NULL,
    entry bigint NOT NULL,
    decision_id bigint NOT NULL,
    entered_by_id bigint,
    CONSTRAINT follow_up_bearer_kind_is_known CHECK ((bearer_kind = ANY (ARRAY['member_states'::text, 'state'::text, 'body'::text, 'secretariat'::text, 'chairmanship'::text, 'coordinators'::text]))),
    CONSTRAINT follow_up_distribution_is_known CHECK ((distribution = ANY (ARRAY['public'::text, 'member_states'::text]))),
    CONSTRAINT follow_up_due_to_the_day_or_month CHECK ((((due_before IS NULL) AND (("precision")::text = 'unknown'::text)) OR ((due_before IS NOT NULL) AND (("precision")::text = ANY ((ARRAY['day'::character varying, 'month'::character varying])::text[]))))),
    CONSTRAINT follow_up_has_a_task CHECK ((NOT (task_en = ''::text))),
    CONSTRAINT follow_up_names_its_bearer CHECK ((((bearer_kind = ANY (ARRAY['body'::text, 'coordinators'::text, 'state'::text])) AND (NOT (bearer = ''::text))) OR ((NOT (bearer_kind = ANY (ARRAY['body'::text, 'coordinators'::text, 'state'::text]))) AND (bearer = ''::text)))),
    CONSTRAINT resources_followup_place_check CHECK ((place >= 0))
);

ALTER TABLE public.resources_followup ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.resources_followup_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.resources_move (
    id bigint NOT NULL,
    place smallint NOT NULL,
    stand text NOT NULL,
    moved_on date NOT NULL,
    note text NOT NULL,
    moved_at timestamp with time zone NOT NULL,
    entry bigint NOT NULL,
    follow_up_id bigint NOT NULL,
    moved_by_id bigint,
    revision_id bigint,
    superseded_by_id bigint,
    CONSTRAINT move_done_has_its_evidence CHECK (((NOT (stand = 'done'::text)) OR (revision_id IS NOT NULL) OR (NOT (note = ''::text)))),
    CONSTRAINT move_reopened_for_a_reason CHECK (((NOT (stand = 'open'::text)) OR (NOT (note = ''::text)))),
    CONSTRAINT move_stand_is_known CHECK ((stand = ANY (ARRAY['open'::text, 'done'::text, 'superseded'::text]))),
    CONSTRAINT move_superseded_by_a_decision CHECK ((((stand = 'superseded'::text) AND (superseded_by_id IS NOT NULL)) OR ((NOT (stand = 'superseded'::text)) AND (superseded_by_id IS NULL)))),
    CONSTRAINT resources_move_place_check CHECK ((place >= 0))
);

ALTER TABLE public.resources_move ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.resources_move_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.resources_progress (
    id bigint NOT NULL,
    key text NOT NULL COLLATE pg_catalog."C",
    number smallint NOT NULL,
    happened_on date NOT NULL,
    "precision" character varying(8) NOT NULL,
    stage text NOT NULL,
    en text NOT NULL,
    ru text NOT NULL,
    kk text NOT NULL,
    sources text NOT NULL,
    confidence character varying(16) NOT NULL,
    entry bigint NOT NULL,
    decision_id bigint,
    revision_id bigint,
    CONSTRAINT progress_confidence_is_known CHECK (((confidence)::text = ANY ((ARRAY['stated'::character varying, 'inferred'::character varying, 'unverified'::character varying])::text[]))),
    CONSTRAINT progress_has_english CHECK ((NOT (en = ''::text))),
    CONSTRAINT progress_has_its_ground CHECK (((decision_id IS NOT NULL) OR (revision_id IS NOT NULL) OR (NOT (sources = ''::text)))),
    CONSTRAINT progress_is_of_one_of_eight_points CHECK (((number >= 1) AND (number <= 8))),
    CONSTRAINT progress_precision_is_known CHECK ((("precision")::text = ANY ((ARRAY['day'::character varying, 'month'::character varying, 'half'::character varying, 'year'::character varying, 'span'::character varying, 'by'::character varying, 'unknown'::character varying])::text[]))),
    CONSTRAINT progress_stage_is_known CHECK ((stage = ANY (ARRAY['not_begun'::text, 'under_discussion'::text, 'drafted'::text, 'decided_in_part'::text, 'decided'::text]))),
    CONSTRAINT resources_progress_number_check CHECK ((number >= 0))
);

ALTER TABLE public.resources_progress ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.resources_progress_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.resources_project (
    id bigint NOT NULL,
    key character varying(20) NOT NULL COLLATE pg_catalog."C",
    title_en text NOT NULL,
    title_ru text NOT NULL,
    title_kk text NOT NULL,
    purpose_en text NOT NULL,
    purpose_ru text NOT NULL,
    purpose_kk text NOT NULL,
    proposed_on date NOT NULL,
    amount numeric(14,2) NOT NULL,
    currency character varying(3) NOT NULL,
    distribution text NOT NULL,
    entered_at timestamp with time zone NOT NULL,
    entry bigint NOT NULL,
    entered_by_id bigint,
    proposer_id character varying(16) NOT NULL COLLATE pg_catalog."C",
    revision_id bigint,
    CONSTRAINT project_asks_for_an_amount CHECK (((amount > (0)::numeric) AND ((currency)::text ~ '^[A-Z]{3}$'::text))),
    CONSTRAINT project_distribution_is_known CHECK ((distribution = ANY (ARRAY['public'::text, 'member_states'::text]))),
    CONSTRAINT project_has_a_title CHECK ((NOT (title_en = ''::text)))
);

ALTER TABLE public.resources_project ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.resources_project_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.resources_projectstep (
    id bigint NOT NULL,
    place smallint NOT NULL,
    kind text NOT NULL,
    taken_on date NOT NULL,
    note text NOT NULL,
    entered_at timestamp with time zone NOT NULL,
    entry bigint NOT NULL,
    decision_id bigint,
    entered_by_id bigint,
    project_id bigint NOT NULL,
    revision_id bigint,
    CONSTRAINT project_step_decided_by_a_decision CHECK ((((decision_id IS NOT NULL) AND (kind = 'decided'::text)) OR ((NOT (kind = 'decided'::text)) AND (decision_id IS NULL)))),
    CONSTRAINT project_step_kind_is_known CHECK ((kind = ANY (ARRAY['considered'::text, 'recommended'::text, 'not_recommended'::text, 'decided'::text, 'begun'::text, 'reported'::text, 'completed'::text, 'withdrawn'::text]))),
    CONSTRAINT project_step_reported_in_a_document CHECK (((NOT (kind = 'reported'::text)) OR (revision_id IS NOT NULL))),
    CONSTRAINT resources_projectstep_place_check CHECK ((place >= 0))
);

ALTER TABLE public.resources_projectstep ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.resources_projectstep_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.resources_receipt (
    id bigint NOT NULL,
    received_on date NOT NULL,
    amount numeric(14,2) NOT NULL,
    note text NOT NULL,
    entered_at timestamp with time zone NOT NULL,
    entry bigint NOT NULL,
    contribution_id bigint NOT NULL,
    entered_by_id bigint,
    CONSTRAINT receipt_is_of_an_amount CHECK ((amount > (0)::numeric))
);

ALTER TABLE public.resources_receipt ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.resources_receipt_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.resources_secondment (
    id bigint NOT NULL,
    post_en text NOT NULL,
    post_ru text NOT NULL,
    post_kk text NOT NULL,
    name text NOT NULL,
    pledged_on date NOT NULL,
    starts_on date,
    ends_on date,
    entered_at timestamp with time zone NOT NULL,
    entry bigint NOT NULL,
    state_id character varying(16) NOT NULL COLLATE pg_catalog."C",
    CONSTRAINT secondment_begins_after_its_pledge CHECK (((starts_on IS NULL) OR (starts_on >= pledged_on))),
    CONSTRAINT secondment_ends_after_it_begins CHECK (((ends_on IS NULL) OR ((ends_on > starts_on) AND (starts_on IS NOT NULL)))),
    CONSTRAINT secondment_names_its_post CHECK ((NOT (post_en = ''::text)))
);

ALTER TABLE public.resources_secondment ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.resources_secondment_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.review_asked (
    id bigint NOT NULL,
    role text NOT NULL,
    area_id text NOT NULL COLLATE pg_catalog."C",
    participant_id character varying(16) NOT NULL COLLATE pg_catalog."C",
    review_id bigint NOT NULL,
    CONSTRAINT asked_role_is_known CHECK ((role = ANY (ARRAY['coordinator'::text, 'co_coordinator'::text])))
);

ALTER TABLE public.review_asked ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.review_asked_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.review_called (
    id bigint NOT NULL,
    composed_at timestamp with time zone NOT NULL,
    entry bigint NOT NULL,
    draft_id bigint NOT NULL,
    review_id bigint NOT NULL
);

ALTER TABLE public.review_called ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.review_called_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.review_choice (
    id bigint NOT NULL,
    distribution text NOT NULL,
    addressees text[] NOT NULL,
    key text NOT NULL COLLATE pg_catalog."C",
    partners text[] NOT NULL,
    since_on date,
    until_on date,
    text text NOT NULL,
    told_at timestamp with time zone NOT NULL,
    withdrawn_at timestamp with time zone,
    entry bigint NOT NULL,
    marked_by_id character varying(16) COLLATE pg_catalog."C",
    measure_id bigint NOT NULL,
    officer_id bigint,
    replaces_id bigint,
    CONSTRAINT choice_distribution_is_known CHECK ((distribution = ANY (ARRAY['public'::text, 'members_and_observers'::text, 'member_states'::text, 'addressees'::text]))),
    CONSTRAINT choice_ends_after_it_begins CHECK (((until_on IS NULL) OR (since_on IS NULL) OR (until_on > since_on))),
    CONSTRAINT choice_for_some_names_them CHECK (((NOT (distribution = 'addressees'::text)) OR (NOT (addressees = '{}'::text[])))),
    CONSTRAINT choice_is_told_by_a_state CHECK ((marked_by_id IS NOT NULL)),
    CONSTRAINT choice_withdrawn_after_it_was_told CHECK (((withdrawn_at IS NULL) OR (withdrawn_at >= told_at)))
);

ALTER TABLE public.review_choice ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.review_choice_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.review_consent (
    id bigint NOT NULL,
    how text NOT NULL,
    given_at timestamp with time zone NOT NULL,
    entry bigint NOT NULL,
    officer_id bigint,
    state_id character varying(16) NOT NULL COLLATE pg_catalog."C",
    CONSTRAINT consent_is_known CHECK ((how = ANY (ARRAY['by_measure'::text, 'by_dimension'::text, 'in_total'::text, 'not_at_all'::text])))
);

ALTER TABLE public.review_consent ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.review_consent_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.review_contribution (
    id bigint NOT NULL,
    number smallint NOT NULL,
    activities text NOT NULL,
    impact text NOT NULL,
    lessons text NOT NULL,
    strengthening text NOT NULL,
    given_at timestamp with time zone NOT NULL,
    entry bigint NOT NULL,
    area_id text COLLATE pg_catalog."C",
    officer_id bigint,
    state_id character varying(16) NOT NULL COLLATE pg_catalog."C",
    review_id bigint NOT NULL,
    CONSTRAINT contribution_says_something CHECK ((NOT ((activities = ''::text) AND (impact = ''::text) AND (lessons = ''::text) AND (strengthening = ''::text)))),
    CONSTRAINT review_contribution_number_check CHECK ((number >= 0))
);

ALTER TABLE public.review_contribution ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.review_contribution_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.review_followed (
    id bigint NOT NULL,
    entry bigint NOT NULL,
    decision_id bigint NOT NULL,
    recommendation_id bigint NOT NULL
);

ALTER TABLE public.review_followed ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.review_followed_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.review_issued (
    id bigint NOT NULL,
    issued_at timestamp with time zone NOT NULL,
    entry bigint NOT NULL,
    revision_id bigint NOT NULL,
    review_id bigint NOT NULL
);

ALTER TABLE public.review_issued ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.review_issued_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.review_proposal (
    id bigint NOT NULL,
    key text NOT NULL COLLATE pg_catalog."C",
    number text NOT NULL COLLATE pg_catalog."C",
    replaces boolean NOT NULL,
    title_en text NOT NULL,
    title_ru text NOT NULL,
    title_kk text NOT NULL,
    reasons_en text NOT NULL,
    reasons_ru text NOT NULL,
    reasons_kk text NOT NULL,
    origin text NOT NULL,
    proposed_at timestamp with time zone NOT NULL,
    withdrawn_at timestamp with time zone,
    entry bigint NOT NULL,
    area_id text COLLATE pg_catalog."C",
    dimension_id text NOT NULL COLLATE pg_catalog."C",
    edition_id text NOT NULL COLLATE pg_catalog."C",
    officer_id bigint,
    proposer_id character varying(16) NOT NULL COLLATE pg_catalog."C",
    revision_id bigint,
    recommendation_id bigint,
    CONSTRAINT proposal_has_a_number CHECK ((NOT (number = ''::text))),
    CONSTRAINT proposal_has_a_title CHECK ((NOT (title_en = ''::text))),
    CONSTRAINT proposal_of_a_recommendation_comes_from_a_review CHECK (((recommendation_id IS NULL) OR (origin = 'review'::text))),
    CONSTRAINT proposal_origin_is_known CHECK ((origin = ANY (ARRAY['state'::text, 'coordinator'::text, 'review'::text]))),
    CONSTRAINT proposal_withdrawn_after_it_was_made CHECK (((withdrawn_at IS NULL) OR (withdrawn_at >= proposed_at)))
);

ALTER TABLE public.review_proposal ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.review_proposal_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.review_recommendation (
    id bigint NOT NULL,
    number smallint NOT NULL,
    kind text NOT NULL,
    en text NOT NULL,
    ru text NOT NULL,
    kk text NOT NULL,
    made_at timestamp with time zone NOT NULL,
    entry bigint NOT NULL,
    area_id text COLLATE pg_catalog."C",
    measure_id bigint,
    officer_id bigint,
    source_id character varying(16) COLLATE pg_catalog."C",
    review_id bigint NOT NULL,
    CONSTRAINT recommendation_has_a_text CHECK ((NOT (en = ''::text))),
    CONSTRAINT recommendation_kind_is_known CHECK ((kind = ANY (ARRAY['update_paper'::text, 'new_measure'::text, 'modify_measure'::text, 'continue'::text]))),
    CONSTRAINT review_recommendation_number_check CHECK ((number >= 0))
);

ALTER TABLE public.review_recommendation ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.review_recommendation_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.review_review (
    id bigint NOT NULL,
    key text NOT NULL COLLATE pg_catalog."C",
    year smallint NOT NULL,
    since_on date NOT NULL,
    until_on date NOT NULL,
    asked_before date,
    focus_en text NOT NULL,
    focus_ru text NOT NULL,
    focus_kk text NOT NULL,
    opened_at timestamp with time zone NOT NULL,
    entry bigint NOT NULL,
    dimension_id text NOT NULL COLLATE pg_catalog."C",
    note_id bigint,
    officer_id bigint,
    CONSTRAINT review_looks_at_some_days CHECK ((until_on >= since_on)),
    CONSTRAINT review_review_year_check CHECK ((year >= 0))
);

ALTER TABLE public.review_review ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.review_review_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.silence_act (
    id bigint NOT NULL,
    place integer NOT NULL,
    act text NOT NULL,
    at timestamp with time zone NOT NULL,
    received_at timestamp with time zone NOT NULL,
    state text NOT NULL COLLATE pg_catalog."C",
    channel text NOT NULL,
    text text NOT NULL,
    signature text NOT NULL,
    salt bytea NOT NULL,
    leaf bytea NOT NULL,
    leaf_hash bytea NOT NULL,
    receipt text NOT NULL,
    entry bigint NOT NULL,
    confirmed_by_id bigint,
    officer_id bigint,
    procedure_id bigint NOT NULL,
    token text NOT NULL COLLATE pg_catalog."C",
    attempt smallint NOT NULL,
    CONSTRAINT act_channel_is_known CHECK ((channel = ANY (ARRAY['portal'::text, 'email'::text, 'paper'::text]))),
    CONSTRAINT act_hash_is_of_its_leaf CHECK ((leaf_hash = sha256(('\x00'::bytea || leaf)))),
    CONSTRAINT act_is_known CHECK ((act = ANY (ARRAY['opened'::text, 'delivered'::text, 'returned'::text, 'started'::text, 'objected'::text, 'proposed'::text, 'asked_time'::text, 'supported'::text, 'withdrew'::text, 'told'::text, 'closed'::text, 'cancelled'::text]))),
    CONSTRAINT silence_act_attempt_check CHECK ((attempt >= 0)),
    CONSTRAINT silence_act_place_check CHECK ((place >= 0))
);

ALTER TABLE public.silence_act ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.silence_act_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.silence_procedure (
    id bigint NOT NULL,
    key text NOT NULL COLLATE pg_catalog."C",
    body text NOT NULL COLLATE pg_catalog."C",
    matter text NOT NULL,
    title_en text NOT NULL,
    title_ru text NOT NULL,
    title_kk text NOT NULL,
    roster text[] NOT NULL,
    opened_at timestamp with time zone NOT NULL,
    deadline timestamp with time zone NOT NULL,
    civil text NOT NULL,
    zone text NOT NULL,
    tzdata text NOT NULL,
    proves_delivery boolean NOT NULL,
    names_objectors boolean NOT NULL,
    effects jsonb NOT NULL,
    closed_at timestamp with time zone,
    outcome text NOT NULL,
    ancestor_id bigint,
    note_id bigint NOT NULL,
    opened_by_id bigint,
    CONSTRAINT procedure_closed_after_its_deadline CHECK (((closed_at IS NULL) OR (outcome = 'cancelled'::text) OR (closed_at >= deadline))),
    CONSTRAINT procedure_closed_with_an_outcome CHECK ((((closed_at IS NULL) AND (outcome = ''::text)) OR ((closed_at IS NOT NULL) AND (outcome = ANY (ARRAY['not_breached'::text, 'broken'::text, 'cancelled'::text]))))),
    CONSTRAINT procedure_deadline_after_opening CHECK ((deadline > opened_at)),
    CONSTRAINT procedure_has_a_roster CHECK ((NOT (roster = '{}'::text[]))),
    CONSTRAINT procedure_has_a_title CHECK ((NOT (title_en = ''::text))),
    CONSTRAINT procedure_matter_is_known CHECK ((matter = ANY (ARRAY['measure'::text, 'paper'::text, 'chairmanship'::text, 'standing'::text, 'appointment'::text, 'outcome_document'::text, 'other'::text])))
);

ALTER TABLE public.silence_procedure ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.silence_procedure_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.silence_proceduretext (
    id bigint NOT NULL,
    digest bytea NOT NULL,
    procedure_id bigint NOT NULL,
    version_id bigint NOT NULL
);

ALTER TABLE public.silence_proceduretext ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.silence_proceduretext_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.silence_signedvoices (
    id bigint NOT NULL,
    demanded_at timestamp with time zone CONSTRAINT silence_signedvoices_since_not_null NOT NULL,
    entry bigint NOT NULL,
    participant_id character varying(16) NOT NULL COLLATE pg_catalog."C"
);

ALTER TABLE public.silence_signedvoices ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.silence_signedvoices_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.silence_translation (
    id bigint NOT NULL,
    language character varying(3) NOT NULL,
    days smallint NOT NULL,
    stated_at timestamp with time zone NOT NULL,
    entry bigint NOT NULL,
    participant_id character varying(16) NOT NULL COLLATE pg_catalog."C",
    CONSTRAINT silence_translation_days_check CHECK ((days >= 0)),
    CONSTRAINT translation_language_is_known CHECK (((language)::text = ANY ((ARRAY['en'::character varying, 'ru'::character varying, 'kk'::character varying, 'ar'::character varying, 'az'::character varying, 'bn'::character varying, 'fa'::character varying, 'he'::character varying, 'hi'::character varying, 'id'::character varying, 'km'::character varying, 'ko'::character varying, 'ky'::character varying, 'mn'::character varying, 'si'::character varying, 'tg'::character varying, 'th'::character varying, 'tk'::character varying, 'tr'::character varying, 'ur'::character varying, 'uz'::character varying, 'vi'::character varying, 'zh'::character varying])::text[]))),
    CONSTRAINT translation_takes_no_longer_than_seen CHECK ((days <= 30))
);

ALTER TABLE public.silence_translation ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.silence_translation_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.silence_twovoices (
    id bigint NOT NULL,
    demanded_at timestamp with time zone CONSTRAINT silence_twovoices_since_not_null NOT NULL,
    entry bigint NOT NULL,
    participant_id character varying(16) NOT NULL COLLATE pg_catalog."C"
);

ALTER TABLE public.silence_twovoices ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.silence_twovoices_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.silence_waiting (
    id bigint NOT NULL,
    state text NOT NULL COLLATE pg_catalog."C",
    said text NOT NULL,
    text text NOT NULL,
    channel text NOT NULL,
    signature text NOT NULL,
    received_at timestamp with time zone NOT NULL,
    entered_at timestamp with time zone NOT NULL,
    settled_at timestamp with time zone,
    confirmed boolean NOT NULL,
    entered_by_id bigint NOT NULL,
    procedure_id bigint NOT NULL,
    settled_by_id bigint,
    token text NOT NULL COLLATE pg_catalog."C",
    CONSTRAINT waiting_channel_is_known CHECK ((channel = ANY (ARRAY['portal'::text, 'email'::text, 'paper'::text]))),
    CONSTRAINT waiting_confirmed_by_another CHECK (((NOT confirmed) OR (NOT ((settled_by_id = entered_by_id) AND (settled_by_id IS NOT NULL))))),
    CONSTRAINT waiting_said_is_known CHECK ((said = ANY (ARRAY['objected'::text, 'proposed'::text, 'asked_time'::text, 'supported'::text, 'withdrew'::text]))),
    CONSTRAINT waiting_settled_by_somebody CHECK ((((NOT confirmed) AND (settled_at IS NULL) AND (settled_by_id IS NULL)) OR ((settled_at IS NOT NULL) AND (settled_by_id IS NOT NULL))))
);

ALTER TABLE public.silence_waiting ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.silence_waiting_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.usersessions_usersession (
    id bigint NOT NULL,
    created_at timestamp with time zone NOT NULL,
    ip inet NOT NULL,
    last_seen_at timestamp with time zone NOT NULL,
    session_key character varying(40) NOT NULL,
    user_agent character varying(200) NOT NULL,
    data jsonb NOT NULL,
    user_id bigint NOT NULL
);

ALTER TABLE public.usersessions_usersession ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.usersessions_usersession_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.witnesses_asking (
    verifier text NOT NULL COLLATE pg_catalog."C",
    failures integer NOT NULL,
    reason text NOT NULL,
    about text NOT NULL,
    asked_at timestamp with time zone NOT NULL,
    next_at timestamp with time zone NOT NULL,
    CONSTRAINT record_asking_fails_for_a_reason CHECK ((((failures = 0) AND (reason = ''::text)) OR ((failures > 0) AND (NOT (reason = ''::text))))),
    CONSTRAINT record_asking_goes_forward CHECK ((next_at >= asked_at)),
    CONSTRAINT witnesses_asking_failures_check CHECK ((failures >= 0))
);

ALTER TABLE ONLY public.account_emailaddress
    ADD CONSTRAINT account_emailaddress_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.account_emailaddress
    ADD CONSTRAINT account_emailaddress_user_id_email_987c8728_uniq UNIQUE (user_id, email);

ALTER TABLE ONLY public.account_emailconfirmation
    ADD CONSTRAINT account_emailconfirmation_key_key UNIQUE (key);

ALTER TABLE ONLY public.account_emailconfirmation
    ADD CONSTRAINT account_emailconfirmation_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.silence_act
    ADD CONSTRAINT act_one_at_a_place UNIQUE (procedure_id, place);

ALTER TABLE ONLY public.papers_activitymeasure
    ADD CONSTRAINT activity_measure_named_once UNIQUE (activity_id, measure_id);

ALTER TABLE ONLY public.papers_activity
    ADD CONSTRAINT activity_once_in_an_area UNIQUE (area_id, code);

ALTER TABLE ONLY public.adoption_effect
    ADD CONSTRAINT adoption_effect_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.measures_area
    ADD CONSTRAINT area_one_in_each_place EXCLUDE USING gist (public.participants_codes(dimension_id, dimension_id, '[]'::text) WITH &&, int8range(("position")::bigint, ("position")::bigint, '[]'::text) WITH &&, daterange(starts_on, ends_on, '[)'::text) WITH &&);

ALTER TABLE ONLY public.review_asked
    ADD CONSTRAINT asked_once_for_a_role UNIQUE (review_id, area_id, role, participant_id);

ALTER TABLE ONLY public.meetings_attendance
    ADD CONSTRAINT attendance_noted_once_for_each UNIQUE (sitting_id, participant_id);

ALTER TABLE ONLY public.auth_group
    ADD CONSTRAINT auth_group_name_key UNIQUE (name);

ALTER TABLE ONLY public.auth_group_permissions
    ADD CONSTRAINT auth_group_permissions_group_id_permission_id_0cd325b0_uniq UNIQUE (group_id, permission_id);

ALTER TABLE ONLY public.auth_group_permissions
    ADD CONSTRAINT auth_group_permissions_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.auth_group
    ADD CONSTRAINT auth_group_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.auth_permission
    ADD CONSTRAINT auth_permission_content_type_id_codename_01ab375a_uniq UNIQUE (content_type_id, codename);

ALTER TABLE ONLY public.auth_permission
    ADD CONSTRAINT auth_permission_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.participants_bodyname
    ADD CONSTRAINT body_one_name_at_a_time EXCLUDE USING gist (public.participants_codes((body_id)::text, (body_id)::text, '[]'::text) WITH &&, daterange(starts_on, ends_on, '[)'::text) WITH &&);

ALTER TABLE ONLY public.participants_cadence
    ADD CONSTRAINT body_one_prevailing_cadence_at_a_time EXCLUDE USING gist (public.participants_codes((body_id)::text, (body_id)::text, '[]'::text) WITH &&, daterange(starts_on, ends_on, '[)'::text) WITH &&) WHERE (prevails);

ALTER TABLE ONLY public.participants_bodyname
    ADD CONSTRAINT body_symbol_code_of_one_body_at_a_time EXCLUDE USING gist (public.participants_codes((symbol_code)::text, (symbol_code)::text, '[]'::text) WITH &&, daterange(starts_on, ends_on, '[)'::text) WITH &&) WHERE ((NOT ((symbol_code)::text = ''::text)));

ALTER TABLE ONLY public.papers_callanswer
    ADD CONSTRAINT call_answered_once UNIQUE (call_id, contact_id);

ALTER TABLE ONLY public.papers_call
    ADD CONSTRAINT call_once_a_month UNIQUE (network_id, month_day);

ALTER TABLE ONLY public.participants_chairmanship
    ADD CONSTRAINT chairmanship_one_at_a_time EXCLUDE USING gist (daterange(starts_on, ends_on, '[)'::text) WITH &&);

ALTER TABLE ONLY public.measures_chapter
    ADD CONSTRAINT chapter_one_in_each_place UNIQUE (edition_id, "position");

ALTER TABLE ONLY public.papers_comment
    ADD CONSTRAINT comment_one_at_a_place UNIQUE (round_id, place);

ALTER TABLE ONLY public.measures_concern
    ADD CONSTRAINT concern_stated_once UNIQUE (measure_id, revision_id, address, kind);

ALTER TABLE ONLY public.coordination_consent
    ADD CONSTRAINT consent_given_once UNIQUE (acting_id, participant_id);

ALTER TABLE ONLY public.review_contribution
    ADD CONSTRAINT contribution_one_under_a_number UNIQUE NULLS NOT DISTINCT (review_id, state_id, area_id, number);

ALTER TABLE ONLY public.coordination_acting
    ADD CONSTRAINT coordination_acting_entry_key UNIQUE (entry);

ALTER TABLE ONLY public.coordination_acting
    ADD CONSTRAINT coordination_acting_key_key UNIQUE (key);

ALTER TABLE ONLY public.coordination_acting
    ADD CONSTRAINT coordination_acting_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.coordination_comment
    ADD CONSTRAINT coordination_comment_entry_key UNIQUE (entry);

ALTER TABLE ONLY public.coordination_comment
    ADD CONSTRAINT coordination_comment_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.coordination_consent
    ADD CONSTRAINT coordination_consent_entry_key UNIQUE (entry);

ALTER TABLE ONLY public.coordination_consent
    ADD CONSTRAINT coordination_consent_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.coordination_submission
    ADD CONSTRAINT coordination_submission_entry_key UNIQUE (entry);

ALTER TABLE ONLY public.coordination_submission
    ADD CONSTRAINT coordination_submission_key_key UNIQUE (key);

ALTER TABLE ONLY public.coordination_submission
    ADD CONSTRAINT coordination_submission_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.correspondence_delivery
    ADD CONSTRAINT correspondence_delivery_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.correspondence_draftenclosure
    ADD CONSTRAINT correspondence_draftenclosure_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.correspondence_draftreference
    ADD CONSTRAINT correspondence_draftreference_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.correspondence_notedraft
    ADD CONSTRAINT correspondence_notedraft_note_id_key UNIQUE (note_id);

ALTER TABLE ONLY public.correspondence_notedraft
    ADD CONSTRAINT correspondence_notedraft_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.correspondence_noteways
    ADD CONSTRAINT correspondence_noteways_entry_key UNIQUE (entry);

ALTER TABLE ONLY public.correspondence_noteways
    ADD CONSTRAINT correspondence_noteways_pkey PRIMARY KEY (participant_id);

ALTER TABLE ONLY public.correspondence_receivednote
    ADD CONSTRAINT correspondence_receivednote_note_id_key UNIQUE (note_id);

ALTER TABLE ONLY public.correspondence_receivednote
    ADD CONSTRAINT correspondence_receivednote_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.correspondence_reminder
    ADD CONSTRAINT correspondence_reminder_entry_key UNIQUE (entry);

ALTER TABLE ONLY public.correspondence_reminder
    ADD CONSTRAINT correspondence_reminder_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.correspondence_sending
    ADD CONSTRAINT correspondence_sending_number_key UNIQUE (number);

ALTER TABLE ONLY public.correspondence_sending
    ADD CONSTRAINT correspondence_sending_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.participants_credential
    ADD CONSTRAINT credential_once_at_a_time EXCLUDE USING gist (int8range(officer_id, officer_id, '[]'::text) WITH &&, public.participants_codes((capacity)::text, (capacity)::text, '[]'::text) WITH &&, tstzrange(starts_at, ends_at, '[)'::text) WITH &&);

ALTER TABLE ONLY public.papers_deliberation
    ADD CONSTRAINT deliberation_named_once UNIQUE (draft_id, meeting_id);

ALTER TABLE ONLY public.correspondence_delivery
    ADD CONSTRAINT delivery_once_to_each_delegation UNIQUE (note_id, participant_id);

ALTER TABLE ONLY public.measures_descent
    ADD CONSTRAINT descent_stated_once UNIQUE (measure_id, predecessor_id);

ALTER TABLE ONLY public.measures_dimensionname
    ADD CONSTRAINT dimension_one_name_at_a_time EXCLUDE USING gist (public.participants_codes(dimension_id, dimension_id, '[]'::text) WITH &&, daterange(starts_on, ends_on, '[)'::text) WITH &&);

ALTER TABLE ONLY public.django_content_type
    ADD CONSTRAINT django_content_type_app_label_model_76bd3d3b_uniq UNIQUE (app_label, model);

ALTER TABLE ONLY public.django_content_type
    ADD CONSTRAINT django_content_type_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.django_migrations
    ADD CONSTRAINT django_migrations_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.django_session
    ADD CONSTRAINT django_session_pkey PRIMARY KEY (session_key);

ALTER TABLE ONLY public.documents_citation
    ADD CONSTRAINT documents_citation_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.documents_counter
    ADD CONSTRAINT documents_counter_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.documents_counter
    ADD CONSTRAINT documents_counter_series_key UNIQUE (series);

ALTER TABLE ONLY public.documents_derestriction
    ADD CONSTRAINT documents_derestriction_entry_key UNIQUE (entry);

ALTER TABLE ONLY public.documents_derestriction
    ADD CONSTRAINT documents_derestriction_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.documents_document
    ADD CONSTRAINT documents_document_address_key UNIQUE (address);

ALTER TABLE ONLY public.documents_document
    ADD CONSTRAINT documents_document_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.documents_document
    ADD CONSTRAINT documents_document_symbol_key UNIQUE (symbol);

ALTER TABLE ONLY public.documents_enclosure
    ADD CONSTRAINT documents_enclosure_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.documents_languageversion
    ADD CONSTRAINT documents_languageversion_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.documents_note
    ADD CONSTRAINT documents_note_document_id_key UNIQUE (document_id);

ALTER TABLE ONLY public.documents_note
    ADD CONSTRAINT documents_note_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.documents_noteenclosure
    ADD CONSTRAINT documents_noteenclosure_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.documents_original
    ADD CONSTRAINT documents_original_digest_key UNIQUE (digest);

ALTER TABLE ONLY public.documents_original
    ADD CONSTRAINT documents_original_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.documents_revision
    ADD CONSTRAINT documents_revision_entry_key UNIQUE (entry);

ALTER TABLE ONLY public.documents_revision
    ADD CONSTRAINT documents_revision_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.documents_revision
    ADD CONSTRAINT documents_revision_symbol_key UNIQUE (symbol);

ALTER TABLE ONLY public.documents_source
    ADD CONSTRAINT documents_source_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.intake_doubt
    ADD CONSTRAINT doubt_one_per_place UNIQUE (upload_id, "position");

ALTER TABLE ONLY public.correspondence_draftenclosure
    ADD CONSTRAINT draft_encloses_once UNIQUE (draft_id, revision_id);

ALTER TABLE ONLY public.correspondence_draftenclosure
    ADD CONSTRAINT draft_encloses_one_per_place UNIQUE (draft_id, "position");

ALTER TABLE ONLY public.papers_draftpart
    ADD CONSTRAINT draft_part_once_in_a_language UNIQUE (draft_id, part, language);

ALTER TABLE ONLY public.correspondence_draftreference
    ADD CONSTRAINT draft_refers_once UNIQUE (draft_id, note_id);

ALTER TABLE ONLY public.correspondence_draftreference
    ADD CONSTRAINT draft_refers_one_per_place UNIQUE (draft_id, "position");

ALTER TABLE ONLY public.adoption_effect
    ADD CONSTRAINT effect_once UNIQUE (decision_id, "position");

ALTER TABLE ONLY public.documents_enclosure
    ADD CONSTRAINT enclosed_once UNIQUE (note_id, revision_id);

ALTER TABLE ONLY public.documents_noteenclosure
    ADD CONSTRAINT enclosure_counted_once UNIQUE (note_id, language);

ALTER TABLE ONLY public.documents_enclosure
    ADD CONSTRAINT enclosure_one_per_place UNIQUE (note_id, "position");

ALTER TABLE ONLY public.planning_eventattendance
    ADD CONSTRAINT event_attendance_once_for_each UNIQUE (event_id, participant_id);

ALTER TABLE ONLY public.planning_plannedevent
    ADD CONSTRAINT event_one_at_a_position UNIQUE (plan_id, "position");

ALTER TABLE ONLY public.planning_eventpaper
    ADD CONSTRAINT event_paper_once_in_a_role UNIQUE (event_id, revision_id, role);

ALTER TABLE ONLY public.planning_eventversion
    ADD CONSTRAINT event_version_once UNIQUE (event_id, number);

ALTER TABLE ONLY public.resources_followup
    ADD CONSTRAINT follow_up_asked_once_of_a_bearer UNIQUE (decision_id, bearer_kind, bearer, task_en);

ALTER TABLE ONLY public.resources_followup
    ADD CONSTRAINT follow_up_one_at_a_place UNIQUE (decision_id, place);

ALTER TABLE ONLY public.review_followed
    ADD CONSTRAINT followed_once_by_a_decision UNIQUE (recommendation_id, decision_id);

ALTER TABLE ONLY public.meetings_frozen
    ADD CONSTRAINT frozen_once_in_a_language UNIQUE (sitting_id, symbol, language);

ALTER TABLE ONLY public.procedures_instrumentact
    ADD CONSTRAINT instrument_deed_once UNIQUE (instrument_id, participant_id, deed);

ALTER TABLE ONLY public.procedures_instrumentstatement
    ADD CONSTRAINT instrument_statement_once_a_day UNIQUE (instrument_id, participant_id, kind, made_on);

ALTER TABLE ONLY public.procedures_instrumentstep
    ADD CONSTRAINT instrument_step_once UNIQUE NULLS NOT DISTINCT (instrument_id, kind, taken_on, meeting, body);

ALTER TABLE ONLY public.intake_batch
    ADD CONSTRAINT intake_batch_address_key UNIQUE (address);

ALTER TABLE ONLY public.intake_batch
    ADD CONSTRAINT intake_batch_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.intake_doubt
    ADD CONSTRAINT intake_doubt_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.intake_proposal
    ADD CONSTRAINT intake_proposal_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.intake_upload
    ADD CONSTRAINT intake_upload_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.planning_eventlessons
    ADD CONSTRAINT lessons_version_once UNIQUE (event_id, number);

ALTER TABLE ONLY public.measures_listrow
    ADD CONSTRAINT list_row_once UNIQUE NULLS NOT DISTINCT (act_id, area_id, role, participant_id, starts_on);

ALTER TABLE ONLY public.measures_measure
    ADD CONSTRAINT measure_one_under_a_key_at_a_time EXCLUDE USING gist (public.participants_codes(edition_id, edition_id, '[]'::text) WITH &&, public.participants_codes(key, key, '[]'::text) WITH &&, daterange(starts_on, ends_on, '[)'::text) WITH &&);

ALTER TABLE ONLY public.measures_amendment
    ADD CONSTRAINT measures_amendment_entry_key UNIQUE (entry);

ALTER TABLE ONLY public.measures_amendment
    ADD CONSTRAINT measures_amendment_key_key UNIQUE (key);

ALTER TABLE ONLY public.measures_amendment
    ADD CONSTRAINT measures_amendment_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.measures_area
    ADD CONSTRAINT measures_area_pkey PRIMARY KEY (code);

ALTER TABLE ONLY public.measures_chapter
    ADD CONSTRAINT measures_chapter_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.measures_concern
    ADD CONSTRAINT measures_concern_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.measures_descent
    ADD CONSTRAINT measures_descent_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.measures_dimension
    ADD CONSTRAINT measures_dimension_pkey PRIMARY KEY (code);

ALTER TABLE ONLY public.measures_dimension
    ADD CONSTRAINT measures_dimension_position_key UNIQUE ("position");

ALTER TABLE ONLY public.measures_dimensionname
    ADD CONSTRAINT measures_dimensionname_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.measures_edition
    ADD CONSTRAINT measures_edition_entry_key UNIQUE (entry);

ALTER TABLE ONLY public.measures_edition
    ADD CONSTRAINT measures_edition_pkey PRIMARY KEY (code);

ALTER TABLE ONLY public.measures_edition
    ADD CONSTRAINT measures_edition_starts_on_key UNIQUE (starts_on);

ALTER TABLE ONLY public.measures_listact
    ADD CONSTRAINT measures_listact_entry_key UNIQUE (entry);

ALTER TABLE ONLY public.measures_listact
    ADD CONSTRAINT measures_listact_key_key UNIQUE (key);

ALTER TABLE ONLY public.measures_listact
    ADD CONSTRAINT measures_listact_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.measures_listrow
    ADD CONSTRAINT measures_listrow_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.measures_measure
    ADD CONSTRAINT measures_measure_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.measures_part
    ADD CONSTRAINT measures_part_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.measures_tenure
    ADD CONSTRAINT measures_tenure_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.meetings_attendance
    ADD CONSTRAINT meetings_attendance_entry_key UNIQUE (entry);

ALTER TABLE ONLY public.meetings_attendance
    ADD CONSTRAINT meetings_attendance_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.meetings_frozen
    ADD CONSTRAINT meetings_frozen_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.meetings_placed
    ADD CONSTRAINT meetings_placed_entry_key UNIQUE (entry);

ALTER TABLE ONLY public.meetings_placed
    ADD CONSTRAINT meetings_placed_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.meetings_point
    ADD CONSTRAINT meetings_point_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.meetings_put
    ADD CONSTRAINT meetings_put_decision_id_key UNIQUE (decision_id);

ALTER TABLE ONLY public.meetings_put
    ADD CONSTRAINT meetings_put_entry_key UNIQUE (entry);

ALTER TABLE ONLY public.meetings_put
    ADD CONSTRAINT meetings_put_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.meetings_sitting
    ADD CONSTRAINT meetings_sitting_entry_key UNIQUE (entry);

ALTER TABLE ONLY public.meetings_sitting
    ADD CONSTRAINT meetings_sitting_meeting_id_key UNIQUE (meeting_id);

ALTER TABLE ONLY public.meetings_sitting
    ADD CONSTRAINT meetings_sitting_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.meetings_statement
    ADD CONSTRAINT meetings_statement_entry_key UNIQUE (entry);

ALTER TABLE ONLY public.meetings_statement
    ADD CONSTRAINT meetings_statement_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.mfa_authenticator
    ADD CONSTRAINT mfa_authenticator_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.resources_move
    ADD CONSTRAINT move_one_at_a_place UNIQUE (follow_up_id, place);

ALTER TABLE ONLY public.planning_nilreturn
    ADD CONSTRAINT nil_return_once UNIQUE (plan_id, participant_id);

ALTER TABLE ONLY public.measures_tenure
    ADD CONSTRAINT no_state_twice_in_one_role_at_once EXCLUDE USING gist (public.participants_codes(area_id, area_id, '[]'::text) WITH &&, public.participants_codes(role, role, '[]'::text) WITH &&, public.participants_codes((participant_id)::text, (participant_id)::text, '[]'::text) WITH &&, daterange(begun_on, over_on, '[)'::text) WITH &&);

ALTER TABLE ONLY public.documents_note
    ADD CONSTRAINT note_number_used_once_a_year UNIQUE NULLS NOT DISTINCT (sender_id, year, register, serial, suffix);

ALTER TABLE ONLY public.notices_notice
    ADD CONSTRAINT notices_notice_address_key UNIQUE (address);

ALTER TABLE ONLY public.notices_notice
    ADD CONSTRAINT notices_notice_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.notices_noticepreference
    ADD CONSTRAINT notices_noticepreference_pkey PRIMARY KEY (officer_id);

ALTER TABLE ONLY public.notices_posting
    ADD CONSTRAINT notices_posting_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.notices_subscription
    ADD CONSTRAINT notices_subscription_digest_key UNIQUE (digest);

ALTER TABLE ONLY public.notices_subscription
    ADD CONSTRAINT notices_subscription_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.notices_watch
    ADD CONSTRAINT notices_watch_pkey PRIMARY KEY (source);

ALTER TABLE ONLY public.notices_webhook
    ADD CONSTRAINT notices_webhook_address_key UNIQUE (address);

ALTER TABLE ONLY public.notices_webhook
    ADD CONSTRAINT notices_webhook_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.papers_occasion
    ADD CONSTRAINT occasion_once_a_day UNIQUE (activity_id, held_on);

ALTER TABLE ONLY public.measures_edition
    ADD CONSTRAINT one_edition_at_a_time EXCLUDE USING gist (daterange(starts_on, ends_on, '[)'::text) WITH &&);

ALTER TABLE ONLY public.documents_languageversion
    ADD CONSTRAINT one_text_per_transcription UNIQUE (revision_id, language, transcription);

ALTER TABLE ONLY public.participants_organisationname
    ADD CONSTRAINT organisation_one_name_at_a_time EXCLUDE USING gist (daterange(starts_on, ends_on, '[)'::text) WITH &&);

ALTER TABLE ONLY public.papers_activity
    ADD CONSTRAINT papers_activity_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.papers_activitymeasure
    ADD CONSTRAINT papers_activitymeasure_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.papers_activitystep
    ADD CONSTRAINT papers_activitystep_entry_key UNIQUE (entry);

ALTER TABLE ONLY public.papers_activitystep
    ADD CONSTRAINT papers_activitystep_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.papers_answer
    ADD CONSTRAINT papers_answer_comment_id_key UNIQUE (comment_id);

ALTER TABLE ONLY public.papers_answer
    ADD CONSTRAINT papers_answer_entry_key UNIQUE (entry);

ALTER TABLE ONLY public.papers_answer
    ADD CONSTRAINT papers_answer_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.papers_applicability
    ADD CONSTRAINT papers_applicability_entry_key UNIQUE (entry);

ALTER TABLE ONLY public.papers_applicability
    ADD CONSTRAINT papers_applicability_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.papers_areapaper
    ADD CONSTRAINT papers_areapaper_document_id_key UNIQUE (document_id);

ALTER TABLE ONLY public.papers_areapaper
    ADD CONSTRAINT papers_areapaper_entry_key UNIQUE (entry);

ALTER TABLE ONLY public.papers_areapaper
    ADD CONSTRAINT papers_areapaper_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.papers_call
    ADD CONSTRAINT papers_call_entry_key UNIQUE (entry);

ALTER TABLE ONLY public.papers_call
    ADD CONSTRAINT papers_call_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.papers_callanswer
    ADD CONSTRAINT papers_callanswer_entry_key UNIQUE (entry);

ALTER TABLE ONLY public.papers_callanswer
    ADD CONSTRAINT papers_callanswer_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.papers_comment
    ADD CONSTRAINT papers_comment_entry_key UNIQUE (entry);

ALTER TABLE ONLY public.papers_comment
    ADD CONSTRAINT papers_comment_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.papers_confirmation
    ADD CONSTRAINT papers_confirmation_entry_key UNIQUE (entry);

ALTER TABLE ONLY public.papers_confirmation
    ADD CONSTRAINT papers_confirmation_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.papers_contact
    ADD CONSTRAINT papers_contact_entry_key UNIQUE (entry);

ALTER TABLE ONLY public.papers_contact
    ADD CONSTRAINT papers_contact_focal_point_id_key UNIQUE (focal_point_id);

ALTER TABLE ONLY public.papers_contact
    ADD CONSTRAINT papers_contact_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.papers_deliberation
    ADD CONSTRAINT papers_deliberation_entry_key UNIQUE (entry);

ALTER TABLE ONLY public.papers_deliberation
    ADD CONSTRAINT papers_deliberation_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.papers_draftpart
    ADD CONSTRAINT papers_draftpart_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.papers_network
    ADD CONSTRAINT papers_network_code_key UNIQUE (code);

ALTER TABLE ONLY public.papers_network
    ADD CONSTRAINT papers_network_entry_key UNIQUE (entry);

ALTER TABLE ONLY public.papers_network
    ADD CONSTRAINT papers_network_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.papers_occasion
    ADD CONSTRAINT papers_occasion_entry_key UNIQUE (entry);

ALTER TABLE ONLY public.papers_occasion
    ADD CONSTRAINT papers_occasion_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.papers_paperdraft
    ADD CONSTRAINT papers_paperdraft_address_key UNIQUE (address);

ALTER TABLE ONLY public.papers_paperdraft
    ADD CONSTRAINT papers_paperdraft_document_id_key UNIQUE (document_id);

ALTER TABLE ONLY public.papers_paperdraft
    ADD CONSTRAINT papers_paperdraft_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.papers_planreview
    ADD CONSTRAINT papers_planreview_entry_key UNIQUE (entry);

ALTER TABLE ONLY public.papers_planreview
    ADD CONSTRAINT papers_planreview_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.papers_round
    ADD CONSTRAINT papers_round_entry_key UNIQUE (entry);

ALTER TABLE ONLY public.papers_round
    ADD CONSTRAINT papers_round_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.papers_roundtext
    ADD CONSTRAINT papers_roundtext_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.measures_part
    ADD CONSTRAINT part_judged_once UNIQUE (edition_id, scope);

ALTER TABLE ONLY public.participants_participantalias
    ADD CONSTRAINT participant_alias_once UNIQUE (participant_id, language, folded);

ALTER TABLE ONLY public.participants_participantname
    ADD CONSTRAINT participant_one_name_at_a_time EXCLUDE USING gist (public.participants_codes((participant_id)::text, (participant_id)::text, '[]'::text) WITH &&, daterange(starts_on, ends_on, '[)'::text) WITH &&);

ALTER TABLE ONLY public.participants_standingperiod
    ADD CONSTRAINT participant_one_standing_at_a_time EXCLUDE USING gist (public.participants_codes((participant_id)::text, (participant_id)::text, '[]'::text) WITH &&, daterange(starts_on, ends_on, '[)'::text) WITH &&);

ALTER TABLE ONLY public.participants_apitoken
    ADD CONSTRAINT participants_apitoken_digest_key UNIQUE (digest);

ALTER TABLE ONLY public.participants_apitoken
    ADD CONSTRAINT participants_apitoken_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.participants_body
    ADD CONSTRAINT participants_body_pkey PRIMARY KEY (code);

ALTER TABLE ONLY public.participants_bodyname
    ADD CONSTRAINT participants_bodyname_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.participants_cadence
    ADD CONSTRAINT participants_cadence_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.participants_chairmanship
    ADD CONSTRAINT participants_chairmanship_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.participants_credential
    ADD CONSTRAINT participants_credential_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.participants_focalpoint
    ADD CONSTRAINT participants_focalpoint_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.participants_invitation
    ADD CONSTRAINT participants_invitation_accepted_by_id_key UNIQUE (accepted_by_id);

ALTER TABLE ONLY public.participants_invitation
    ADD CONSTRAINT participants_invitation_digest_key UNIQUE (digest);

ALTER TABLE ONLY public.participants_invitation
    ADD CONSTRAINT participants_invitation_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.participants_meeting
    ADD CONSTRAINT participants_meeting_code_key UNIQUE (code);

ALTER TABLE ONLY public.participants_meeting
    ADD CONSTRAINT participants_meeting_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.participants_officer
    ADD CONSTRAINT participants_officer_email_key UNIQUE (email);

ALTER TABLE ONLY public.participants_officer
    ADD CONSTRAINT participants_officer_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.participants_organisationname
    ADD CONSTRAINT participants_organisationname_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.participants_participant
    ADD CONSTRAINT participants_participant_pkey PRIMARY KEY (code);

ALTER TABLE ONLY public.participants_participantalias
    ADD CONSTRAINT participants_participantalias_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.participants_participantname
    ADD CONSTRAINT participants_participantname_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.participants_passkey
    ADD CONSTRAINT participants_passkey_digest_key UNIQUE (digest);

ALTER TABLE ONLY public.participants_passkey
    ADD CONSTRAINT participants_passkey_entry_key UNIQUE (entry);

ALTER TABLE ONLY public.participants_passkey
    ADD CONSTRAINT participants_passkey_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.participants_place
    ADD CONSTRAINT participants_place_pkey PRIMARY KEY (code);

ALTER TABLE ONLY public.participants_placename
    ADD CONSTRAINT participants_placename_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.participants_premises
    ADD CONSTRAINT participants_premises_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.participants_prospect
    ADD CONSTRAINT participants_prospect_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.participants_seat
    ADD CONSTRAINT participants_seat_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.participants_standingperiod
    ADD CONSTRAINT participants_standingperiod_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.participants_statement
    ADD CONSTRAINT participants_statement_pkey PRIMARY KEY (subject);

ALTER TABLE ONLY public.planning_eventphotograph
    ADD CONSTRAINT photograph_number_once UNIQUE (event_id, number);

ALTER TABLE ONLY public.participants_placename
    ADD CONSTRAINT place_one_name_at_a_time EXCLUDE USING gist (public.participants_codes((place_id)::text, (place_id)::text, '[]'::text) WITH &&, daterange(starts_on, ends_on, '[)'::text) WITH &&);

ALTER TABLE ONLY public.meetings_placed
    ADD CONSTRAINT placed_once_under_a_point UNIQUE (point_id, revision_id);

ALTER TABLE ONLY public.meetings_placed
    ADD CONSTRAINT placed_one_at_a_position UNIQUE (point_id, "position");

ALTER TABLE ONLY public.papers_planreview
    ADD CONSTRAINT plan_reviewed_once_a_day UNIQUE (area_id, body_id, reviewed_on);

ALTER TABLE ONLY public.planning_eventattendance
    ADD CONSTRAINT planning_eventattendance_entry_key UNIQUE (entry);

ALTER TABLE ONLY public.planning_eventattendance
    ADD CONSTRAINT planning_eventattendance_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.planning_eventinvitation
    ADD CONSTRAINT planning_eventinvitation_draft_id_key UNIQUE (draft_id);

ALTER TABLE ONLY public.planning_eventinvitation
    ADD CONSTRAINT planning_eventinvitation_entry_key UNIQUE (entry);

ALTER TABLE ONLY public.planning_eventinvitation
    ADD CONSTRAINT planning_eventinvitation_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.planning_eventlessons
    ADD CONSTRAINT planning_eventlessons_entry_key UNIQUE (entry);

ALTER TABLE ONLY public.planning_eventlessons
    ADD CONSTRAINT planning_eventlessons_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.planning_eventpaper
    ADD CONSTRAINT planning_eventpaper_entry_key UNIQUE (entry);

ALTER TABLE ONLY public.planning_eventpaper
    ADD CONSTRAINT planning_eventpaper_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.planning_eventphotograph
    ADD CONSTRAINT planning_eventphotograph_entry_key UNIQUE (entry);

ALTER TABLE ONLY public.planning_eventphotograph
    ADD CONSTRAINT planning_eventphotograph_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.planning_eventversion
    ADD CONSTRAINT planning_eventversion_entry_key UNIQUE (entry);

ALTER TABLE ONLY public.planning_eventversion
    ADD CONSTRAINT planning_eventversion_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.planning_nilreturn
    ADD CONSTRAINT planning_nilreturn_entry_key UNIQUE (entry);

ALTER TABLE ONLY public.planning_nilreturn
    ADD CONSTRAINT planning_nilreturn_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.planning_nomination
    ADD CONSTRAINT planning_nomination_entry_key UNIQUE (entry);

ALTER TABLE ONLY public.planning_nomination
    ADD CONSTRAINT planning_nomination_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.planning_plan
    ADD CONSTRAINT planning_plan_circulated_id_key UNIQUE (circulated_id);

ALTER TABLE ONLY public.planning_plan
    ADD CONSTRAINT planning_plan_decision_id_key UNIQUE (decision_id);

ALTER TABLE ONLY public.planning_plan
    ADD CONSTRAINT planning_plan_entry_key UNIQUE (entry);

ALTER TABLE ONLY public.planning_plan
    ADD CONSTRAINT planning_plan_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.planning_plan
    ADD CONSTRAINT planning_plan_year_key UNIQUE (year);

ALTER TABLE ONLY public.planning_plannedevent
    ADD CONSTRAINT planning_plannedevent_code_key UNIQUE (code);

ALTER TABLE ONLY public.planning_plannedevent
    ADD CONSTRAINT planning_plannedevent_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.planning_plannedevent
    ADD CONSTRAINT planning_plannedevent_submission_id_key UNIQUE (submission_id);

ALTER TABLE ONLY public.planning_submission
    ADD CONSTRAINT planning_submission_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.planning_submissionversion
    ADD CONSTRAINT planning_submissionversion_entry_key UNIQUE (entry);

ALTER TABLE ONLY public.planning_submissionversion
    ADD CONSTRAINT planning_submissionversion_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.meetings_point
    ADD CONSTRAINT point_number_once UNIQUE (sitting_id, number);

ALTER TABLE ONLY public.meetings_point
    ADD CONSTRAINT point_one_at_a_position UNIQUE (sitting_id, "position") DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.notices_posting
    ADD CONSTRAINT posting_once_by_each_way UNIQUE NULLS NOT DISTINCT (notice_id, channel, webhook_id);

ALTER TABLE ONLY public.participants_premises
    ADD CONSTRAINT premises_one_at_a_time EXCLUDE USING gist (daterange(starts_on, ends_on, '[)'::text) WITH &&);

ALTER TABLE ONLY public.silence_procedure
    ADD CONSTRAINT procedure_opened_by_a_note_once UNIQUE (note_id);

ALTER TABLE ONLY public.silence_proceduretext
    ADD CONSTRAINT procedure_text_lies_once UNIQUE (procedure_id, version_id);

ALTER TABLE ONLY public.procedures_decision
    ADD CONSTRAINT procedures_decision_entry_key UNIQUE (entry);

ALTER TABLE ONLY public.procedures_decision
    ADD CONSTRAINT procedures_decision_key_key UNIQUE (key);

ALTER TABLE ONLY public.procedures_decision
    ADD CONSTRAINT procedures_decision_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.procedures_instrument
    ADD CONSTRAINT procedures_instrument_entry_key UNIQUE (entry);

ALTER TABLE ONLY public.procedures_instrument
    ADD CONSTRAINT procedures_instrument_pkey PRIMARY KEY (code);

ALTER TABLE ONLY public.procedures_instrumentact
    ADD CONSTRAINT procedures_instrumentact_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.procedures_instrumentstatement
    ADD CONSTRAINT procedures_instrumentstatement_entry_key UNIQUE (entry);

ALTER TABLE ONLY public.procedures_instrumentstatement
    ADD CONSTRAINT procedures_instrumentstatement_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.procedures_instrumentstep
    ADD CONSTRAINT procedures_instrumentstep_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.procedures_milestone
    ADD CONSTRAINT procedures_milestone_entry_key UNIQUE (entry);

ALTER TABLE ONLY public.procedures_milestone
    ADD CONSTRAINT procedures_milestone_key_key UNIQUE (key);

ALTER TABLE ONLY public.procedures_milestone
    ADD CONSTRAINT procedures_milestone_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.procedures_silenceoutcome
    ADD CONSTRAINT procedures_silenceoutcome_entry_key UNIQUE (entry);

ALTER TABLE ONLY public.procedures_silenceoutcome
    ADD CONSTRAINT procedures_silenceoutcome_key_key UNIQUE (key);

ALTER TABLE ONLY public.procedures_silenceoutcome
    ADD CONSTRAINT procedures_silenceoutcome_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.resources_projectstep
    ADD CONSTRAINT project_step_one_at_a_place UNIQUE (project_id, place);

ALTER TABLE ONLY public.intake_proposal
    ADD CONSTRAINT proposal_one_per_finding UNIQUE (upload_id, subject, place);

ALTER TABLE ONLY public.participants_prospect
    ADD CONSTRAINT prospect_once UNIQUE (participant_id, sought, seen_as_written);

ALTER TABLE ONLY public.meetings_put
    ADD CONSTRAINT put_one_at_a_place UNIQUE (sitting_id, place);

ALTER TABLE ONLY public.review_recommendation
    ADD CONSTRAINT recommendation_one_under_a_number UNIQUE (review_id, number);

ALTER TABLE ONLY public.record_checkpoint
    ADD CONSTRAINT record_checkpoint_pkey PRIMARY KEY (size);

ALTER TABLE ONLY public.record_cosignature
    ADD CONSTRAINT record_cosignature_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.record_entry
    ADD CONSTRAINT record_entry_pkey PRIMARY KEY (index);

ALTER TABLE ONLY public.record_cosignature
    ADD CONSTRAINT record_one_cosignature_of_a_checkpoint_by_a_key UNIQUE (checkpoint_id, witness, key_id);

ALTER TABLE ONLY public.record_sealed
    ADD CONSTRAINT record_one_seal_for_a_field UNIQUE (entry_id, field);

ALTER TABLE ONLY public.record_widening
    ADD CONSTRAINT record_one_widening_of_a_subject_by_an_act UNIQUE (subject, entry_id);

ALTER TABLE ONLY public.record_sealed
    ADD CONSTRAINT record_sealed_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.record_tile
    ADD CONSTRAINT record_tile_pkey PRIMARY KEY (level, number);

ALTER TABLE ONLY public.record_widening
    ADD CONSTRAINT record_widening_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.resources_contribution
    ADD CONSTRAINT resources_contribution_entry_key UNIQUE (entry);

ALTER TABLE ONLY public.resources_contribution
    ADD CONSTRAINT resources_contribution_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.resources_followup
    ADD CONSTRAINT resources_followup_entry_key UNIQUE (entry);

ALTER TABLE ONLY public.resources_followup
    ADD CONSTRAINT resources_followup_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.resources_move
    ADD CONSTRAINT resources_move_entry_key UNIQUE (entry);

ALTER TABLE ONLY public.resources_move
    ADD CONSTRAINT resources_move_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.resources_progress
    ADD CONSTRAINT resources_progress_entry_key UNIQUE (entry);

ALTER TABLE ONLY public.resources_progress
    ADD CONSTRAINT resources_progress_key_key UNIQUE (key);

ALTER TABLE ONLY public.resources_progress
    ADD CONSTRAINT resources_progress_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.resources_project
    ADD CONSTRAINT resources_project_entry_key UNIQUE (entry);

ALTER TABLE ONLY public.resources_project
    ADD CONSTRAINT resources_project_key_key UNIQUE (key);

ALTER TABLE ONLY public.resources_project
    ADD CONSTRAINT resources_project_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.resources_projectstep
    ADD CONSTRAINT resources_projectstep_entry_key UNIQUE (entry);

ALTER TABLE ONLY public.resources_projectstep
    ADD CONSTRAINT resources_projectstep_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.resources_receipt
    ADD CONSTRAINT resources_receipt_entry_key UNIQUE (entry);

ALTER TABLE ONLY public.resources_receipt
    ADD CONSTRAINT resources_receipt_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.resources_secondment
    ADD CONSTRAINT resources_secondment_entry_key UNIQUE (entry);

ALTER TABLE ONLY public.resources_secondment
    ADD CONSTRAINT resources_secondment_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.review_asked
    ADD CONSTRAINT review_asked_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.review_called
    ADD CONSTRAINT review_called_draft_id_key UNIQUE (draft_id);

ALTER TABLE ONLY public.review_called
    ADD CONSTRAINT review_called_entry_key UNIQUE (entry);

ALTER TABLE ONLY public.review_called
    ADD CONSTRAINT review_called_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.review_choice
    ADD CONSTRAINT review_choice_entry_key UNIQUE (entry);

ALTER TABLE ONLY public.review_choice
    ADD CONSTRAINT review_choice_key_key UNIQUE (key);

ALTER TABLE ONLY public.review_choice
    ADD CONSTRAINT review_choice_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.review_choice
    ADD CONSTRAINT review_choice_replaces_id_key UNIQUE (replaces_id);

ALTER TABLE ONLY public.review_consent
    ADD CONSTRAINT review_consent_entry_key UNIQUE (entry);

ALTER TABLE ONLY public.review_consent
    ADD CONSTRAINT review_consent_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.review_contribution
    ADD CONSTRAINT review_contribution_entry_key UNIQUE (entry);

ALTER TABLE ONLY public.review_contribution
    ADD CONSTRAINT review_contribution_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.review_followed
    ADD CONSTRAINT review_followed_entry_key UNIQUE (entry);

ALTER TABLE ONLY public.review_followed
    ADD CONSTRAINT review_followed_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.review_issued
    ADD CONSTRAINT review_issued_entry_key UNIQUE (entry);

ALTER TABLE ONLY public.review_issued
    ADD CONSTRAINT review_issued_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.review_issued
    ADD CONSTRAINT review_issued_revision_id_key UNIQUE (revision_id);

ALTER TABLE ONLY public.review_review
    ADD CONSTRAINT review_one_of_a_dimension_in_a_year UNIQUE (dimension_id, year);

ALTER TABLE ONLY public.review_proposal
    ADD CONSTRAINT review_proposal_entry_key UNIQUE (entry);

ALTER TABLE ONLY public.review_proposal
    ADD CONSTRAINT review_proposal_key_key UNIQUE (key);

ALTER TABLE ONLY public.review_proposal
    ADD CONSTRAINT review_proposal_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.review_proposal
    ADD CONSTRAINT review_proposal_revision_id_key UNIQUE (revision_id);

ALTER TABLE ONLY public.review_recommendation
    ADD CONSTRAINT review_recommendation_entry_key UNIQUE (entry);

ALTER TABLE ONLY public.review_recommendation
    ADD CONSTRAINT review_recommendation_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.review_review
    ADD CONSTRAINT review_review_entry_key UNIQUE (entry);

ALTER TABLE ONLY public.review_review
    ADD CONSTRAINT review_review_key_key UNIQUE (key);

ALTER TABLE ONLY public.review_review
    ADD CONSTRAINT review_review_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.documents_revision
    ADD CONSTRAINT revision_issued_once UNIQUE (document_id, revision, addendum, corrigendum);

ALTER TABLE ONLY public.papers_round
    ADD CONSTRAINT round_has_its_number UNIQUE (draft_id, number);

ALTER TABLE ONLY public.papers_roundtext
    ADD CONSTRAINT round_text_once_in_a_language UNIQUE (round_id, language);

ALTER TABLE ONLY public.participants_seat
    ADD CONSTRAINT seat_one_at_a_time EXCLUDE USING gist (daterange(starts_on, ends_on, '[)'::text) WITH &&);

ALTER TABLE ONLY public.silence_act
    ADD CONSTRAINT silence_act_entry_key UNIQUE (entry);

ALTER TABLE ONLY public.silence_act
    ADD CONSTRAINT silence_act_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.silence_procedure
    ADD CONSTRAINT silence_procedure_key_key UNIQUE (key);

ALTER TABLE ONLY public.silence_procedure
    ADD CONSTRAINT silence_procedure_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.silence_proceduretext
    ADD CONSTRAINT silence_proceduretext_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.silence_signedvoices
    ADD CONSTRAINT silence_signedvoices_entry_key UNIQUE (entry);

ALTER TABLE ONLY public.silence_signedvoices
    ADD CONSTRAINT silence_signedvoices_participant_id_key UNIQUE (participant_id);

ALTER TABLE ONLY public.silence_signedvoices
    ADD CONSTRAINT silence_signedvoices_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.silence_translation
    ADD CONSTRAINT silence_translation_entry_key UNIQUE (entry);

ALTER TABLE ONLY public.silence_translation
    ADD CONSTRAINT silence_translation_participant_id_key UNIQUE (participant_id);

ALTER TABLE ONLY public.silence_translation
    ADD CONSTRAINT silence_translation_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.silence_twovoices
    ADD CONSTRAINT silence_twovoices_entry_key UNIQUE (entry);

ALTER TABLE ONLY public.silence_twovoices
    ADD CONSTRAINT silence_twovoices_participant_id_key UNIQUE (participant_id);

ALTER TABLE ONLY public.silence_twovoices
    ADD CONSTRAINT silence_twovoices_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.silence_waiting
    ADD CONSTRAINT silence_waiting_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.documents_source
    ADD CONSTRAINT source_named_once UNIQUE (revision_id, original_id);

ALTER TABLE ONLY public.planning_submission
    ADD CONSTRAINT submission_number_once UNIQUE (plan_id, number);

ALTER TABLE ONLY public.planning_submissionversion
    ADD CONSTRAINT submission_version_once UNIQUE (submission_id, number);

ALTER TABLE ONLY public.intake_upload
    ADD CONSTRAINT upload_one_per_place UNIQUE (batch_id, "position");

ALTER TABLE ONLY public.usersessions_usersession
    ADD CONSTRAINT usersessions_usersession_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.usersessions_usersession
    ADD CONSTRAINT usersessions_usersession_session_key_key UNIQUE (session_key);

ALTER TABLE ONLY public.witnesses_asking
    ADD CONSTRAINT witnesses_asking_pkey PRIMARY KEY (verifier);

CREATE INDEX account_emailaddress_email_03be32b2 ON public.account_emailaddress USING btree (email);

CREATE INDEX account_emailaddress_email_03be32b2_like ON public.account_emailaddress USING btree (email varchar_pattern_ops);

CREATE INDEX account_emailaddress_user_id_2c513194 ON public.account_emailaddress USING btree (user_id);

CREATE INDEX account_emailconfirmation_email_address_id_5b7f8c58 ON public.account_emailconfirmation USING btree (email_address_id);

CREATE INDEX account_emailconfirmation_key_f43612bd_like ON public.account_emailconfirmation USING btree (key varchar_pattern_ops);

CREATE UNIQUE INDEX act_closed_once ON public.silence_act USING btree (procedure_id) WHERE (act = 'closed'::text);

CREATE UNIQUE INDEX act_delivered_to_a_state_once ON public.silence_act USING btree (procedure_id, state, attempt) WHERE (act = 'delivered'::text);

CREATE UNIQUE INDEX act_returned_from_a_state_once ON public.silence_act USING btree (procedure_id, state, attempt) WHERE (act = 'returned'::text);

CREATE UNIQUE INDEX act_sent_again_is_one ON public.silence_act USING btree (procedure_id, state, token) WHERE (NOT (token = ''::text));

CREATE INDEX acting_in_area ON public.coordination_acting USING btree (area_id, proposed_at DESC);

CREATE INDEX adoption_effect_decision_id_47467f11 ON public.adoption_effect USING btree (decision_id);

CREATE INDEX adoption_effect_document_id_251d1e4f ON public.adoption_effect USING btree (document_id);

CREATE INDEX amendment_by_day ON public.measures_amendment USING btree (edition_id, effective_on);

CREATE UNIQUE INDEX area_one_for_a_whole_dimension ON public.measures_area USING btree (dimension_id) WHERE is_whole_dimension;

CREATE INDEX area_paper_by_area ON public.papers_areapaper USING btree (area_id, kind);

CREATE INDEX auth_group_name_a6ea08ec_like ON public.auth_group USING btree (name varchar_pattern_ops);

CREATE INDEX auth_group_permissions_group_id_b120cbf9 ON public.auth_group_permissions USING btree (group_id);

CREATE INDEX auth_group_permissions_permission_id_84c5c92e ON public.auth_group_permissions USING btree (permission_id);

CREATE INDEX auth_permission_content_type_id_2f476e4b ON public.auth_permission USING btree (content_type_id);

CREATE INDEX batch_newest ON public.intake_batch USING btree (opened_at DESC);

CREATE INDEX citation_by_note ON public.documents_citation USING btree (note_number);

CREATE INDEX citation_by_symbol ON public.documents_citation USING btree (symbol);

CREATE INDEX comment_in_order ON public.coordination_comment USING btree (submission_id, id);

CREATE INDEX consent_latest ON public.review_consent USING btree (state_id, given_at DESC);

CREATE INDEX coordination_acting_area_id_48aff471 ON public.coordination_acting USING btree (area_id);

CREATE INDEX coordination_acting_area_id_48aff471_like ON public.coordination_acting USING btree (area_id text_pattern_ops);

CREATE INDEX coordination_acting_key_5f642e99_like ON public.coordination_acting USING btree (key text_pattern_ops);

CREATE INDEX coordination_acting_officer_id_cb532a1e ON public.coordination_acting USING btree (officer_id);

CREATE INDEX coordination_acting_participant_id_cadd4e04 ON public.coordination_acting USING btree (participant_id);

CREATE INDEX coordination_acting_participant_id_cadd4e04_like ON public.coordination_acting USING btree (participant_id varchar_pattern_ops);

CREATE INDEX coordination_comment_officer_id_2e2f9cfa ON public.coordination_comment USING btree (officer_id);

CREATE INDEX coordination_comment_participant_id_a4d03ea5 ON public.coordination_comment USING btree (participant_id);

CREATE INDEX coordination_comment_participant_id_a4d03ea5_like ON public.coordination_comment USING btree (participant_id varchar_pattern_ops);

CREATE INDEX coordination_comment_submission_id_6e1b6ce4 ON public.coordination_comment USING btree (submission_id);

CREATE INDEX coordination_consent_acting_id_d20f2cfb ON public.coordination_consent USING btree (acting_id);

CREATE INDEX coordination_consent_officer_id_5d480bc4 ON public.coordination_consent USING btree (officer_id);

CREATE INDEX coordination_consent_participant_id_3fe9b9d4 ON public.coordination_consent USING btree (participant_id);

CREATE INDEX coordination_consent_participant_id_3fe9b9d4_like ON public.coordination_consent USING btree (participant_id varchar_pattern_ops);

CREATE INDEX coordination_submission_area_id_af3b0e7e ON public.coordination_submission USING btree (area_id);

CREATE INDEX coordination_submission_area_id_af3b0e7e_like ON public.coordination_submission USING btree (area_id text_pattern_ops);

CREATE INDEX coordination_submission_chair_id_cce72473 ON public.coordination_submission USING btree (chair_id);

CREATE INDEX coordination_submission_chair_id_cce72473_like ON public.coordination_submission USING btree (chair_id varchar_pattern_ops);

CREATE INDEX coordination_submission_changed_by_id_0999ef25 ON public.coordination_submission USING btree (changed_by_id);

CREATE INDEX coordination_submission_key_eb937a98_like ON public.coordination_submission USING btree (key text_pattern_ops);

CREATE INDEX coordination_submission_note_id_0c0c20f1 ON public.coordination_submission USING btree (note_id);

CREATE INDEX coordination_submission_participant_id_96f0fce5 ON public.coordination_submission USING btree (participant_id);

CREATE INDEX coordination_submission_participant_id_96f0fce5_like ON public.coordination_submission USING btree (participant_id varchar_pattern_ops);

CREATE INDEX coordination_submission_sent_by_id_e16257c3 ON public.coordination_submission USING btree (sent_by_id);

CREATE INDEX correspondence_delivery_attested_by_id_3ebef635 ON public.correspondence_delivery USING btree (attested_by_id);

CREATE INDEX correspondence_delivery_note_id_41ee4583 ON public.correspondence_delivery USING btree (note_id);

CREATE INDEX correspondence_delivery_opened_by_id_fe8b3cea ON public.correspondence_delivery USING btree (opened_by_id);

CREATE INDEX correspondence_delivery_participant_id_1515d334 ON public.correspondence_delivery USING btree (participant_id);

CREATE INDEX correspondence_delivery_participant_id_1515d334_like ON public.correspondence_delivery USING btree (participant_id varchar_pattern_ops);

CREATE INDEX correspondence_delivery_witnessed_by_id_c667fbfe ON public.correspondence_delivery USING btree (witnessed_by_id);

CREATE INDEX correspondence_draftenclosure_draft_id_a8be9180 ON public.correspondence_draftenclosure USING btree (draft_id);

CREATE INDEX correspondence_draftenclosure_revision_id_9b887c8c ON public.correspondence_draftenclosure USING btree (revision_id);

CREATE INDEX correspondence_draftreference_draft_id_734658c6 ON public.correspondence_draftreference USING btree (draft_id);

CREATE INDEX correspondence_draftreference_note_id_32453f16 ON public.correspondence_draftreference USING btree (note_id);

CREATE INDEX correspondence_notedraft_changed_by_id_a7398e36 ON public.correspondence_notedraft USING btree (changed_by_id);

CREATE INDEX correspondence_notedraft_clearer_id_e1eb66dd ON public.correspondence_notedraft USING btree (clearer_id);

CREATE INDEX correspondence_notedraft_drafter_id_ef202923 ON public.correspondence_notedraft USING btree (drafter_id);

CREATE INDEX correspondence_notedraft_issued_by_id_200957e6 ON public.correspondence_notedraft USING btree (issued_by_id);

CREATE INDEX correspondence_notedraft_participant_id_4c351dac ON public.correspondence_notedraft USING btree (participant_id);

CREATE INDEX correspondence_notedraft_participant_id_4c351dac_like ON public.correspondence_notedraft USING btree (participant_id varchar_pattern_ops);

CREATE INDEX correspondence_noteways_chosen_by_id_4937721e ON public.correspondence_noteways USING btree (chosen_by_id);

CREATE INDEX correspondence_noteways_participant_id_ffbc6db0_like ON public.correspondence_noteways USING btree (participant_id varchar_pattern_ops);

CREATE INDEX correspondence_receivednote_answers_id_3661f7af ON public.correspondence_receivednote USING btree (answers_id);

CREATE INDEX correspondence_receivednote_received_by_id_3ad633ca ON public.correspondence_receivednote USING btree (received_by_id);

CREATE INDEX correspondence_receivednote_sender_id_f3d4946f ON public.correspondence_receivednote USING btree (sender_id);

CREATE INDEX correspondence_receivednote_sender_id_f3d4946f_like ON public.correspondence_receivednote USING btree (sender_id varchar_pattern_ops);

CREATE INDEX correspondence_reminder_delivery_id_d41af646 ON public.correspondence_reminder USING btree (delivery_id);

CREATE INDEX correspondence_reminder_reminded_by_id_cc3258a6 ON public.correspondence_reminder USING btree (reminded_by_id);

CREATE INDEX correspondence_sending_delivery_id_f4fd8051 ON public.correspondence_sending USING btree (delivery_id);

CREATE INDEX correspondence_sending_made_by_id_fda27293 ON public.correspondence_sending USING btree (made_by_id);

CREATE INDEX correspondence_sending_number_51ed451e_like ON public.correspondence_sending USING btree (number text_pattern_ops);

CREATE INDEX decision_by_body ON public.procedures_decision USING btree (body, decided_on DESC);

CREATE INDEX decision_due ON public.procedures_decision USING btree (due_before) WHERE (due_before IS NOT NULL);

CREATE INDEX decision_newest ON public.procedures_decision USING btree (decided_on DESC, id DESC);

CREATE INDEX delivery_inbox ON public.correspondence_delivery USING btree (participant_id, available_at DESC);

CREATE INDEX django_session_expire_date_a5c62663 ON public.django_session USING btree (expire_date);

CREATE INDEX django_session_session_key_c0390e0f_like ON public.django_session USING btree (session_key varchar_pattern_ops);

CREATE INDEX document_by_addressee ON public.documents_document USING gin (addressees);

CREATE INDEX document_by_body ON public.documents_document USING btree (body, year DESC);

CREATE INDEX document_newest ON public.documents_document USING btree (registered_at DESC, id DESC);

CREATE INDEX documents_citation_version_id_c0eac6b5 ON public.documents_citation USING btree (version_id);

CREATE INDEX documents_counter_series_1ee65ea0_like ON public.documents_counter USING btree (series text_pattern_ops);

CREATE INDEX documents_derestriction_derestricted_by_id_718d1b2f ON public.documents_derestriction USING btree (derestricted_by_id);

CREATE INDEX documents_derestriction_document_id_bdb4dc69 ON public.documents_derestriction USING btree (document_id);

CREATE INDEX documents_document_address_dbc783f0_like ON public.documents_document USING btree (address text_pattern_ops);

CREATE INDEX documents_document_marked_by_id_e1a2cdc0 ON public.documents_document USING btree (marked_by_id);

CREATE INDEX documents_document_marked_by_id_e1a2cdc0_like ON public.documents_document USING btree (marked_by_id varchar_pattern_ops);

CREATE INDEX documents_document_registered_by_id_a8756499 ON public.documents_document USING btree (registered_by_id);

CREATE INDEX documents_document_symbol_b4fd1de1_like ON public.documents_document USING btree (symbol text_pattern_ops);

CREATE INDEX documents_enclosure_note_id_f3abd397 ON public.documents_enclosure USING btree (note_id);

CREATE INDEX documents_enclosure_revision_id_c4b90ddb ON public.documents_enclosure USING btree (revision_id);

CREATE INDEX documents_languageversion_revision_id_2fafad65 ON public.documents_languageversion USING btree (revision_id);

CREATE INDEX documents_note_sender_id_bfa8a890 ON public.documents_note USING btree (sender_id);

CREATE INDEX documents_note_sender_id_bfa8a890_like ON public.documents_note USING btree (sender_id varchar_pattern_ops);

CREATE INDEX documents_noteenclosure_note_id_a19949b0 ON public.documents_noteenclosure USING btree (note_id);

CREATE INDEX documents_original_marked_by_id_0b544f22 ON public.documents_original USING btree (marked_by_id);

CREATE INDEX documents_original_marked_by_id_0b544f22_like ON public.documents_original USING btree (marked_by_id varchar_pattern_ops);

CREATE INDEX documents_revision_document_id_ba0e3b5f ON public.documents_revision USING btree (document_id);

CREATE INDEX documents_revision_symbol_852a0d1c_like ON public.documents_revision USING btree (symbol text_pattern_ops);

CREATE INDEX documents_source_original_id_88deb93c ON public.documents_source USING btree (original_id);

CREATE INDEX documents_source_revision_id_b262ad57 ON public.documents_source USING btree (revision_id);

CREATE INDEX draft_by_state ON public.correspondence_notedraft USING btree (state, changed_at DESC);

CREATE INDEX effect_newest ON public.adoption_effect USING btree (effective_on DESC);

CREATE UNIQUE INDEX event_one_version_is_current ON public.planning_eventversion USING btree (event_id) WHERE current;

CREATE INDEX follow_up_by_bearer ON public.resources_followup USING btree (bearer_kind, bearer);

CREATE INDEX follow_up_by_day ON public.resources_followup USING btree (due_before);

CREATE INDEX instrument_newest ON public.procedures_instrument USING btree (adopted_on DESC, code);

CREATE INDEX intake_batch_address_b51f103d_like ON public.intake_batch USING btree (address text_pattern_ops);

CREATE INDEX intake_batch_opened_by_id_db963b4f ON public.intake_batch USING btree (opened_by_id);

CREATE INDEX intake_doubt_settled_by_id_101edb2e ON public.intake_doubt USING btree (settled_by_id);

CREATE INDEX intake_doubt_upload_id_25cf81ca ON public.intake_doubt USING btree (upload_id);

CREATE INDEX intake_proposal_decided_by_id_0e505daa ON public.intake_proposal USING btree (decided_by_id);

CREATE INDEX intake_proposal_upload_id_8502c8e7 ON public.intake_proposal USING btree (upload_id);

CREATE INDEX intake_upload_batch_id_aa9c2207 ON public.intake_upload USING btree (batch_id);

CREATE UNIQUE INDEX invitation_one_pending_per_address_and_delegation ON public.participants_invitation USING btree (participant_id, lower((email)::text)) WHERE ((accepted_at IS NULL) AND (withdrawn_at IS NULL));

CREATE INDEX language_version_search ON public.documents_languageversion USING gin (search) WITH (fastupdate=off);

CREATE INDEX list_act_by_day ON public.measures_listact USING btree (decided_on, id);

CREATE INDEX measure_as_on ON public.measures_measure USING btree (edition_id, key, starts_on DESC);

CREATE INDEX measure_by_area ON public.measures_measure USING btree (area_id);

CREATE INDEX measures_amendment_decision_id_8f87735e ON public.measures_amendment USING btree (decision_id);

CREATE INDEX measures_amendment_edition_id_06078392 ON public.measures_amendment USING btree (edition_id);

CREATE INDEX measures_amendment_edition_id_06078392_like ON public.measures_amendment USING btree (edition_id text_pattern_ops);

CREATE INDEX measures_amendment_key_00b1c531_like ON public.measures_amendment USING btree (key text_pattern_ops);

CREATE INDEX measures_amendment_silence_id_04f125fc ON public.measures_amendment USING btree (silence_id);

CREATE INDEX measures_area_code_696a564a_like ON public.measures_area USING btree (code text_pattern_ops);

CREATE INDEX measures_area_dimension_id_3371aa30 ON public.measures_area USING btree (dimension_id);

CREATE INDEX measures_area_dimension_id_3371aa30_like ON public.measures_area USING btree (dimension_id text_pattern_ops);

CREATE INDEX measures_chapter_edition_id_d8f0a733 ON public.measures_chapter USING btree (edition_id);

CREATE INDEX measures_chapter_edition_id_d8f0a733_like ON public.measures_chapter USING btree (edition_id text_pattern_ops);

CREATE INDEX measures_concern_measure_id_490becaa ON public.measures_concern USING btree (measure_id);

CREATE INDEX measures_concern_revision_id_77a72bb5 ON public.measures_concern USING btree (revision_id);

CREATE INDEX measures_descent_measure_id_664aea45 ON public.measures_descent USING btree (measure_id);

CREATE INDEX measures_descent_predecessor_id_a93df3d8 ON public.measures_descent USING btree (predecessor_id);

CREATE INDEX measures_dimension_code_2e8b212a_like ON public.measures_dimension USING btree (code text_pattern_ops);

CREATE INDEX measures_dimensionname_dimension_id_433cea0a ON public.measures_dimensionname USING btree (dimension_id);

CREATE INDEX measures_dimensionname_dimension_id_433cea0a_like ON public.measures_dimensionname USING btree (dimension_id text_pattern_ops);

CREATE INDEX measures_edition_code_a8e1c892_like ON public.measures_edition USING btree (code text_pattern_ops);

CREATE INDEX measures_edition_decision_id_3d8f879b ON public.measures_edition USING btree (decision_id);

CREATE INDEX measures_edition_revision_id_4591de28 ON public.measures_edition USING btree (revision_id);

CREATE INDEX measures_listact_decision_id_e9b3569b ON public.measures_listact USING btree (decision_id);

CREATE INDEX measures_listact_key_4ea84df9_like ON public.measures_listact USING btree (key text_pattern_ops);

CREATE INDEX measures_listact_note_id_af320d30 ON public.measures_listact USING btree (note_id);

CREATE INDEX measures_listrow_act_id_8e8fed77 ON public.measures_listrow USING btree (act_id);

CREATE INDEX measures_listrow_area_id_b127442b ON public.measures_listrow USING btree (area_id);

CREATE INDEX measures_listrow_area_id_b127442b_like ON public.measures_listrow USING btree (area_id text_pattern_ops);

CREATE INDEX measures_listrow_participant_id_be72b60e ON public.measures_listrow USING btree (participant_id);

CREATE INDEX measures_listrow_participant_id_be72b60e_like ON public.measures_listrow USING btree (participant_id varchar_pattern_ops);

CREATE INDEX measures_measure_area_id_2aafb553 ON public.measures_measure USING btree (area_id);

CREATE INDEX measures_measure_area_id_2aafb553_like ON public.measures_measure USING btree (area_id text_pattern_ops);

CREATE INDEX measures_measure_chapter_id_a0501c4b ON public.measures_measure USING btree (chapter_id);

CREATE INDEX measures_measure_dimension_id_13abdc8e ON public.measures_measure USING btree (dimension_id);

CREATE INDEX measures_measure_dimension_id_13abdc8e_like ON public.measures_measure USING btree (dimension_id text_pattern_ops);

CREATE INDEX measures_measure_edition_id_3b67a843 ON public.measures_measure USING btree (edition_id);

CREATE INDEX measures_measure_edition_id_3b67a843_like ON public.measures_measure USING btree (edition_id text_pattern_ops);

CREATE INDEX measures_measure_ended_by_id_074b603d ON public.measures_measure USING btree (ended_by_id);

CREATE INDEX measures_measure_introduced_by_id_ccecc6d3 ON public.measures_measure USING btree (introduced_by_id);

CREATE INDEX measures_measure_parent_id_72a38c38 ON public.measures_measure USING btree (parent_id);

CREATE INDEX measures_measure_revision_id_d6e55837 ON public.measures_measure USING btree (revision_id);

CREATE INDEX measures_part_edition_id_0d45f7ff ON public.measures_part USING btree (edition_id);

CREATE INDEX measures_part_edition_id_0d45f7ff_like ON public.measures_part USING btree (edition_id text_pattern_ops);

CREATE INDEX measures_tenure_act_id_4fb8e75b ON public.measures_tenure USING btree (act_id);

CREATE INDEX measures_tenure_area_id_8f4c8ca3 ON public.measures_tenure USING btree (area_id);

CREATE INDEX measures_tenure_area_id_8f4c8ca3_like ON public.measures_tenure USING btree (area_id text_pattern_ops);

CREATE INDEX measures_tenure_participant_id_db983412 ON public.measures_tenure USING btree (participant_id);

CREATE INDEX measures_tenure_participant_id_db983412_like ON public.measures_tenure USING btree (participant_id varchar_pattern_ops);

CREATE UNIQUE INDEX meeting_regular_ordinal_once ON public.participants_meeting USING btree (body_id, ordinal) WHERE (((kind)::text = 'regular'::text) AND (ordinal IS NOT NULL));

CREATE UNIQUE INDEX meeting_session_once ON public.participants_meeting USING btree (body_id, session) WHERE (NOT ((session)::text = ''::text));

CREATE INDEX meetings_attendance_participant_id_61f55d1b ON public.meetings_attendance USING btree (participant_id);

CREATE INDEX meetings_attendance_participant_id_61f55d1b_like ON public.meetings_attendance USING btree (participant_id varchar_pattern_ops);

CREATE INDEX meetings_attendance_sitting_id_9795c40d ON public.meetings_attendance USING btree (sitting_id);

CREATE INDEX meetings_frozen_sitting_id_1e6df805 ON public.meetings_frozen USING btree (sitting_id);

CREATE INDEX meetings_frozen_version_id_eba03858 ON public.meetings_frozen USING btree (version_id);

CREATE INDEX meetings_placed_point_id_2f0feebc ON public.meetings_placed USING btree (point_id);

CREATE INDEX meetings_placed_revision_id_0b54f1e8 ON public.meetings_placed USING btree (revision_id);

CREATE INDEX meetings_point_sitting_id_bb86c33a ON public.meetings_point USING btree (sitting_id);

CREATE INDEX meetings_put_officer_id_2285138d ON public.meetings_put USING btree (officer_id);

CREATE INDEX meetings_put_point_id_1b4d2ee0 ON public.meetings_put USING btree (point_id);

CREATE INDEX meetings_put_revision_id_58ad0728 ON public.meetings_put USING btree (revision_id);

CREATE INDEX meetings_put_sitting_id_1cc4f79b ON public.meetings_put USING btree (sitting_id);

CREATE INDEX meetings_sitting_amended_id_701e2db2 ON public.meetings_sitting USING btree (amended_id);

CREATE INDEX meetings_sitting_chair_id_30e1ec04 ON public.meetings_sitting USING btree (chair_id);

CREATE INDEX meetings_sitting_chair_id_30e1ec04_like ON public.meetings_sitting USING btree (chair_id varchar_pattern_ops);

CREATE INDEX meetings_sitting_convened_by_id_2ce0e4e5 ON public.meetings_sitting USING btree (convened_by_id);

CREATE INDEX meetings_sitting_listed_id_b492f566 ON public.meetings_sitting USING btree (listed_id);

CREATE INDEX meetings_sitting_report_id_1eddba2e ON public.meetings_sitting USING btree (report_id);

CREATE INDEX meetings_statement_officer_id_820fe00b ON public.meetings_statement USING btree (officer_id);

CREATE INDEX meetings_statement_put_id_a5fb4176 ON public.meetings_statement USING btree (put_id);

CREATE INDEX meetings_statement_state_id_4f5a3a78 ON public.meetings_statement USING btree (state_id);

CREATE INDEX meetings_statement_state_id_4f5a3a78_like ON public.meetings_statement USING btree (state_id varchar_pattern_ops);

CREATE INDEX mfa_authenticator_user_id_0c3a50c0 ON public.mfa_authenticator USING btree (user_id);

CREATE INDEX milestone_by_day ON public.procedures_milestone USING btree (happened_on, key);

CREATE INDEX note_by_number ON public.documents_note USING btree (number, year DESC);

CREATE INDEX notice_of_officer ON public.notices_notice USING btree (officer_id, happened_at DESC, id DESC);

CREATE UNIQUE INDEX notice_once_to_a_delegation ON public.notices_notice USING btree (key, participant_id) WHERE (officer_id IS NULL);

CREATE UNIQUE INDEX notice_once_to_an_officer ON public.notices_notice USING btree (key, officer_id) WHERE (officer_id IS NOT NULL);

CREATE INDEX notice_unread_by_officer ON public.notices_notice USING btree (officer_id) WHERE (read_at IS NULL);

CREATE INDEX notices_notice_address_dc6028ec_like ON public.notices_notice USING btree (address text_pattern_ops);

CREATE INDEX notices_notice_officer_id_31710ad9 ON public.notices_notice USING btree (officer_id);

CREATE INDEX notices_notice_participant_id_b4b0a791 ON public.notices_notice USING btree (participant_id);

CREATE INDEX notices_notice_participant_id_b4b0a791_like ON public.notices_notice USING btree (participant_id varchar_pattern_ops);

CREATE INDEX notices_posting_letter_id_aa48e964 ON public.notices_posting USING btree (letter_id);

CREATE INDEX notices_posting_notice_id_f477e20c ON public.notices_posting USING btree (notice_id);

CREATE INDEX notices_posting_webhook_id_6eb3a546 ON public.notices_posting USING btree (webhook_id);

CREATE INDEX notices_subscription_officer_id_1cdbc1ad ON public.notices_subscription USING btree (officer_id);

CREATE INDEX notices_watch_source_a1f12637_like ON public.notices_watch USING btree (source text_pattern_ops);

CREATE INDEX notices_webhook_address_ebbd0257_like ON public.notices_webhook USING btree (address text_pattern_ops);

CREATE INDEX notices_webhook_officer_id_f94a204a ON public.notices_webhook USING btree (officer_id);

CREATE INDEX notices_webhook_opened_by_id_6b9aa124 ON public.notices_webhook USING btree (opened_by_id);

CREATE INDEX notices_webhook_participant_id_50f70c21 ON public.notices_webhook USING btree (participant_id);

CREATE INDEX notices_webhook_participant_id_50f70c21_like ON public.notices_webhook USING btree (participant_id varchar_pattern_ops);

CREATE UNIQUE INDEX officer_email_once_in_any_case ON public.participants_officer USING btree (lower((email)::text));

CREATE UNIQUE INDEX one_current_text_per_language ON public.documents_languageversion USING btree (revision_id, language) WHERE current;

CREATE UNIQUE INDEX one_original_per_revision ON public.documents_languageversion USING btree (revision_id) WHERE (current AND (status = 'original'::text));

CREATE INDEX paper_draft_by_area ON public.papers_paperdraft USING btree (area_id, begun_at DESC);

CREATE INDEX papers_activity_area_id_fc9a16c6 ON public.papers_activity USING btree (area_id);

CREATE INDEX papers_activity_area_id_fc9a16c6_like ON public.papers_activity USING btree (area_id text_pattern_ops);

CREATE INDEX papers_activity_plan_id_5a1ee0dc ON public.papers_activity USING btree (plan_id);

CREATE INDEX papers_activitymeasure_activity_id_a64c34c8 ON public.papers_activitymeasure USING btree (activity_id);

CREATE INDEX papers_activitymeasure_measure_id_6d69c313 ON public.papers_activitymeasure USING btree (measure_id);

CREATE INDEX papers_activitystep_activity_id_8d2c609d ON public.papers_activitystep USING btree (activity_id);

CREATE INDEX papers_activitystep_state_id_24ab1cca ON public.papers_activitystep USING btree (state_id);

CREATE INDEX papers_activitystep_state_id_24ab1cca_like ON public.papers_activitystep USING btree (state_id varchar_pattern_ops);

CREATE INDEX papers_answer_officer_id_aaf55e66 ON public.papers_answer USING btree (officer_id);

CREATE INDEX papers_answer_state_id_db7a64e1 ON public.papers_answer USING btree (state_id);

CREATE INDEX papers_answer_state_id_db7a64e1_like ON public.papers_answer USING btree (state_id varchar_pattern_ops);

CREATE INDEX papers_applicability_paper_id_2bca5bbf ON public.papers_applicability USING btree (paper_id);

CREATE INDEX papers_areapaper_area_id_ab8baa40 ON public.papers_areapaper USING btree (area_id);

CREATE INDEX papers_areapaper_area_id_ab8baa40_like ON public.papers_areapaper USING btree (area_id text_pattern_ops);

CREATE INDEX papers_areapaper_author_id_65de548e ON public.papers_areapaper USING btree (author_id);

CREATE INDEX papers_areapaper_author_id_65de548e_like ON public.papers_areapaper USING btree (author_id varchar_pattern_ops);

CREATE INDEX papers_call_network_id_5cdb66a1 ON public.papers_call USING btree (network_id);

CREATE INDEX papers_callanswer_call_id_4bc28b6f ON public.papers_callanswer USING btree (call_id);

CREATE INDEX papers_callanswer_contact_id_31b3fc03 ON public.papers_callanswer USING btree (contact_id);

CREATE INDEX papers_comment_officer_id_dff9ff41 ON public.papers_comment USING btree (officer_id);

CREATE INDEX papers_comment_round_id_af8d6313 ON public.papers_comment USING btree (round_id);

CREATE INDEX papers_comment_state_id_588193bd ON public.papers_comment USING btree (state_id);

CREATE INDEX papers_comment_state_id_588193bd_like ON public.papers_comment USING btree (state_id varchar_pattern_ops);

CREATE INDEX papers_confirmation_contact_id_cef277e4 ON public.papers_confirmation USING btree (contact_id);

CREATE INDEX papers_contact_network_id_ae69f351 ON public.papers_contact USING btree (network_id);

CREATE INDEX papers_deliberation_draft_id_87bd84cc ON public.papers_deliberation USING btree (draft_id);

CREATE INDEX papers_deliberation_meeting_id_9ff8ac74 ON public.papers_deliberation USING btree (meeting_id);

CREATE INDEX papers_draftpart_changed_by_id_228ec29f ON public.papers_draftpart USING btree (changed_by_id);

CREATE INDEX papers_draftpart_changed_for_id_f4ab623c ON public.papers_draftpart USING btree (changed_for_id);

CREATE INDEX papers_draftpart_changed_for_id_f4ab623c_like ON public.papers_draftpart USING btree (changed_for_id varchar_pattern_ops);

CREATE INDEX papers_draftpart_draft_id_2a78669f ON public.papers_draftpart USING btree (draft_id);

CREATE INDEX papers_network_area_id_e1cf85a7 ON public.papers_network USING btree (area_id);

CREATE INDEX papers_network_area_id_e1cf85a7_like ON public.papers_network USING btree (area_id text_pattern_ops);

CREATE INDEX papers_network_code_a0b829d6_like ON public.papers_network USING btree (code text_pattern_ops);

CREATE INDEX papers_occasion_activity_id_270b5631 ON public.papers_occasion USING btree (activity_id);

CREATE INDEX papers_paperdraft_address_2cba7cc2_like ON public.papers_paperdraft USING btree (address text_pattern_ops);

CREATE INDEX papers_paperdraft_area_id_324dd956 ON public.papers_paperdraft USING btree (area_id);

CREATE INDEX papers_paperdraft_area_id_324dd956_like ON public.papers_paperdraft USING btree (area_id text_pattern_ops);

CREATE INDEX papers_paperdraft_begun_by_id_9db9dfec ON public.papers_paperdraft USING btree (begun_by_id);

CREATE INDEX papers_paperdraft_state_id_8ae574f3 ON public.papers_paperdraft USING btree (state_id);

CREATE INDEX papers_paperdraft_state_id_8ae574f3_like ON public.papers_paperdraft USING btree (state_id varchar_pattern_ops);

CREATE INDEX papers_planreview_area_id_cec6bc6c ON public.papers_planreview USING btree (area_id);

CREATE INDEX papers_planreview_area_id_cec6bc6c_like ON public.papers_planreview USING btree (area_id text_pattern_ops);

CREATE INDEX papers_planreview_body_id_65486f4f ON public.papers_planreview USING btree (body_id);

CREATE INDEX papers_planreview_body_id_65486f4f_like ON public.papers_planreview USING btree (body_id varchar_pattern_ops);

CREATE INDEX papers_round_draft_id_277a06a5 ON public.papers_round USING btree (draft_id);

CREATE INDEX papers_round_issued_by_id_fd7ba904 ON public.papers_round USING btree (issued_by_id);

CREATE INDEX papers_roundtext_round_id_e5d97011 ON public.papers_roundtext USING btree (round_id);

CREATE INDEX participants_apitoken_officer_id_46acf63a ON public.participants_apitoken USING btree (officer_id);

CREATE INDEX participants_body_code_69171625_like ON public.participants_body USING btree (code varchar_pattern_ops);

CREATE INDEX participants_body_reports_to_id_5679afe9 ON public.participants_body USING btree (reports_to_id);

CREATE INDEX participants_body_reports_to_id_5679afe9_like ON public.participants_body USING btree (reports_to_id varchar_pattern_ops);

CREATE INDEX participants_bodyname_body_id_5a4348ee ON public.participants_bodyname USING btree (body_id);

CREATE INDEX participants_bodyname_body_id_5a4348ee_like ON public.participants_bodyname USING btree (body_id varchar_pattern_ops);

CREATE INDEX participants_cadence_body_id_7f7715ed ON public.participants_cadence USING btree (body_id);

CREATE INDEX participants_cadence_body_id_7f7715ed_like ON public.participants_cadence USING btree (body_id varchar_pattern_ops);

CREATE INDEX participants_cadence_follows_id_ce24ed3a ON public.participants_cadence USING btree (follows_id);

CREATE INDEX participants_cadence_follows_id_ce24ed3a_like ON public.participants_cadence USING btree (follows_id varchar_pattern_ops);

CREATE INDEX participants_chairmanship_participant_id_7dbb93ac ON public.participants_chairmanship USING btree (participant_id);

CREATE INDEX participants_chairmanship_participant_id_7dbb93ac_like ON public.participants_chairmanship USING btree (participant_id varchar_pattern_ops);

CREATE INDEX participants_credential_granted_by_id_1c13ea4d ON public.participants_credential USING btree (granted_by_id);

CREATE INDEX participants_credential_officer_id_1b9ece6e ON public.participants_credential USING btree (officer_id);

CREATE INDEX participants_credential_revoked_by_id_13d27dde ON public.participants_credential USING btree (revoked_by_id);

CREATE INDEX participants_focalpoint_participant_id_625ff44c ON public.participants_focalpoint USING btree (participant_id);

CREATE INDEX participants_focalpoint_participant_id_625ff44c_like ON public.participants_focalpoint USING btree (participant_id varchar_pattern_ops);

CREATE INDEX participants_invitation_invited_by_id_77d37a58 ON public.participants_invitation USING btree (invited_by_id);

CREATE INDEX participants_invitation_participant_id_b1b4c875 ON public.participants_invitation USING btree (participant_id);

CREATE INDEX participants_invitation_participant_id_b1b4c875_like ON public.participants_invitation USING btree (participant_id varchar_pattern_ops);

CREATE INDEX participants_invitation_withdrawn_by_id_af590305 ON public.participants_invitation USING btree (withdrawn_by_id);

CREATE INDEX participants_meeting_body_id_124e1db4 ON public.participants_meeting USING btree (body_id);

CREATE INDEX participants_meeting_body_id_124e1db4_like ON public.participants_meeting USING btree (body_id varchar_pattern_ops);

CREATE INDEX participants_meeting_code_6cc0e066_like ON public.participants_meeting USING btree (code varchar_pattern_ops);

CREATE INDEX participants_meeting_host_id_f1f494f5 ON public.participants_meeting USING btree (host_id);

CREATE INDEX participants_meeting_host_id_f1f494f5_like ON public.participants_meeting USING btree (host_id varchar_pattern_ops);

CREATE INDEX participants_meeting_place_id_dd58c60c ON public.participants_meeting USING btree (place_id);

CREATE INDEX participants_meeting_place_id_dd58c60c_like ON public.participants_meeting USING btree (place_id varchar_pattern_ops);

CREATE INDEX participants_officer_email_86354930_like ON public.participants_officer USING btree (email varchar_pattern_ops);

CREATE INDEX participants_officer_participant_id_a831bfac ON public.participants_officer USING btree (participant_id);

CREATE INDEX participants_officer_participant_id_a831bfac_like ON public.participants_officer USING btree (participant_id varchar_pattern_ops);

CREATE INDEX participants_participant_code_70063ee1_like ON public.participants_participant USING btree (code varchar_pattern_ops);

CREATE INDEX participants_participant_parent_id_c09bdc41 ON public.participants_participant USING btree (parent_id);

CREATE INDEX participants_participant_parent_id_c09bdc41_like ON public.participants_participant USING btree (parent_id varchar_pattern_ops);

CREATE INDEX participants_participantalias_folded_97fbe085 ON public.participants_participantalias USING btree (folded);

CREATE INDEX participants_participantalias_folded_97fbe085_like ON public.participants_participantalias USING btree (folded varchar_pattern_ops);

CREATE INDEX participants_participantalias_participant_id_f502e277 ON public.participants_participantalias USING btree (participant_id);

CREATE INDEX participants_participantalias_participant_id_f502e277_like ON public.participants_participantalias USING btree (participant_id varchar_pattern_ops);

CREATE INDEX participants_participantname_participant_id_2929b2c9 ON public.participants_participantname USING btree (participant_id);

CREATE INDEX participants_participantname_participant_id_2929b2c9_like ON public.participants_participantname USING btree (participant_id varchar_pattern_ops);

CREATE INDEX participants_passkey_officer_id_3d6de80e ON public.participants_passkey USING btree (officer_id);

CREATE INDEX participants_place_code_f16784ec_like ON public.participants_place USING btree (code varchar_pattern_ops);

CREATE INDEX participants_place_participant_id_c25f30b2 ON public.participants_place USING btree (participant_id);

CREATE INDEX participants_place_participant_id_c25f30b2_like ON public.participants_place USING btree (participant_id varchar_pattern_ops);

CREATE INDEX participants_placename_place_id_5c6d2f73 ON public.participants_placename USING btree (place_id);

CREATE INDEX participants_placename_place_id_5c6d2f73_like ON public.participants_placename USING btree (place_id varchar_pattern_ops);

CREATE INDEX participants_premises_place_id_e1a3b9fa ON public.participants_premises USING btree (place_id);

CREATE INDEX participants_premises_place_id_e1a3b9fa_like ON public.participants_premises USING btree (place_id varchar_pattern_ops);

CREATE INDEX participants_prospect_participant_id_6fdf724e ON public.participants_prospect USING btree (participant_id);

CREATE INDEX participants_prospect_participant_id_6fdf724e_like ON public.participants_prospect USING btree (participant_id varchar_pattern_ops);

CREATE INDEX participants_seat_place_id_b53ea693 ON public.participants_seat USING btree (place_id);

CREATE INDEX participants_seat_place_id_b53ea693_like ON public.participants_seat USING btree (place_id varchar_pattern_ops);

CREATE INDEX participants_standingperiod_participant_id_36819d23 ON public.participants_standingperiod USING btree (participant_id);

CREATE INDEX participants_standingperiod_participant_id_36819d23_like ON public.participants_standingperiod USING btree (participant_id varchar_pattern_ops);

CREATE INDEX participants_statement_subject_d43c0b42_like ON public.participants_statement USING btree (subject varchar_pattern_ops);

CREATE UNIQUE INDEX photograph_shown_once ON public.planning_eventphotograph USING btree (event_id, digest) WHERE (withdrawn_at IS NULL);

CREATE INDEX planning_eventattendance_event_id_2fa22a86 ON public.planning_eventattendance USING btree (event_id);

CREATE INDEX planning_eventattendance_participant_id_09ef7cc5 ON public.planning_eventattendance USING btree (participant_id);

CREATE INDEX planning_eventattendance_participant_id_09ef7cc5_like ON public.planning_eventattendance USING btree (participant_id varchar_pattern_ops);

CREATE INDEX planning_eventinvitation_event_id_872b173e ON public.planning_eventinvitation USING btree (event_id);

CREATE INDEX planning_eventlessons_event_id_4832840b ON public.planning_eventlessons USING btree (event_id);

CREATE INDEX planning_eventlessons_officer_id_c3ca335a ON public.planning_eventlessons USING btree (officer_id);

CREATE INDEX planning_eventlessons_participant_id_83d0dbd9 ON public.planning_eventlessons USING btree (participant_id);

CREATE INDEX planning_eventlessons_participant_id_83d0dbd9_like ON public.planning_eventlessons USING btree (participant_id varchar_pattern_ops);

CREATE INDEX planning_eventpaper_event_id_3d5cb6f6 ON public.planning_eventpaper USING btree (event_id);

CREATE INDEX planning_eventpaper_revision_id_ca6a3cb5 ON public.planning_eventpaper USING btree (revision_id);

CREATE INDEX planning_eventphotograph_event_id_e71d3c35 ON public.planning_eventphotograph USING btree (event_id);

CREATE INDEX planning_eventphotograph_officer_id_a0ba432a ON public.planning_eventphotograph USING btree (officer_id);

CREATE INDEX planning_eventversion_area_id_615c9e5c ON public.planning_eventversion USING btree (area_id);

CREATE INDEX planning_eventversion_area_id_615c9e5c_like ON public.planning_eventversion USING btree (area_id text_pattern_ops);

CREATE INDEX planning_eventversion_dimension_id_80c074c4 ON public.planning_eventversion USING btree (dimension_id);

CREATE INDEX planning_eventversion_dimension_id_80c074c4_like ON public.planning_eventversion USING btree (dimension_id text_pattern_ops);

CREATE INDEX planning_eventversion_event_id_e0f64aec ON public.planning_eventversion USING btree (event_id);

CREATE INDEX planning_eventversion_host_id_35cb37da ON public.planning_eventversion USING btree (host_id);

CREATE INDEX planning_eventversion_host_id_35cb37da_like ON public.planning_eventversion USING btree (host_id varchar_pattern_ops);

CREATE INDEX planning_eventversion_officer_id_280bdc5e ON public.planning_eventversion USING btree (officer_id);

CREATE INDEX planning_eventversion_place_id_b66e852b ON public.planning_eventversion USING btree (place_id);

CREATE INDEX planning_eventversion_place_id_b66e852b_like ON public.planning_eventversion USING btree (place_id varchar_pattern_ops);

CREATE INDEX planning_nilreturn_officer_id_be9c6905 ON public.planning_nilreturn USING btree (officer_id);

CREATE INDEX planning_nilreturn_participant_id_366863aa ON public.planning_nilreturn USING btree (participant_id);

CREATE INDEX planning_nilreturn_participant_id_366863aa_like ON public.planning_nilreturn USING btree (participant_id varchar_pattern_ops);

CREATE INDEX planning_nilreturn_plan_id_a7657094 ON public.planning_nilreturn USING btree (plan_id);

CREATE INDEX planning_nomination_event_id_f8e40572 ON public.planning_nomination USING btree (event_id);

CREATE INDEX planning_nomination_officer_id_e2034653 ON public.planning_nomination USING btree (officer_id);

CREATE INDEX planning_nomination_participant_id_23f68d86 ON public.planning_nomination USING btree (participant_id);

CREATE INDEX planning_nomination_participant_id_23f68d86_like ON public.planning_nomination USING btree (participant_id varchar_pattern_ops);

CREATE INDEX planning_plan_officer_id_6bd8a760 ON public.planning_plan USING btree (officer_id);

CREATE INDEX planning_plannedevent_code_8f96dfff_like ON public.planning_plannedevent USING btree (code text_pattern_ops);

CREATE INDEX planning_plannedevent_plan_id_09cc2aaf ON public.planning_plannedevent USING btree (plan_id);

CREATE INDEX planning_submission_participant_id_c79897cc ON public.planning_submission USING btree (participant_id);

CREATE INDEX planning_submission_participant_id_c79897cc_like ON public.planning_submission USING btree (participant_id varchar_pattern_ops);

CREATE INDEX planning_submission_plan_id_e05e74cf ON public.planning_submission USING btree (plan_id);

CREATE INDEX planning_submissionversion_area_id_82597c0e ON public.planning_submissionversion USING btree (area_id);

CREATE INDEX planning_submissionversion_area_id_82597c0e_like ON public.planning_submissionversion USING btree (area_id text_pattern_ops);

CREATE INDEX planning_submissionversion_dimension_id_262a05fd ON public.planning_submissionversion USING btree (dimension_id);

CREATE INDEX planning_submissionversion_dimension_id_262a05fd_like ON public.planning_submissionversion USING btree (dimension_id text_pattern_ops);

CREATE INDEX planning_submissionversion_host_id_790b042b ON public.planning_submissionversion USING btree (host_id);

CREATE INDEX planning_submissionversion_host_id_790b042b_like ON public.planning_submissionversion USING btree (host_id varchar_pattern_ops);

CREATE INDEX planning_submissionversion_officer_id_385ce116 ON public.planning_submissionversion USING btree (officer_id);

CREATE INDEX planning_submissionversion_place_id_301f175a ON public.planning_submissionversion USING btree (place_id);

CREATE INDEX planning_submissionversion_place_id_301f175a_like ON public.planning_submissionversion USING btree (place_id varchar_pattern_ops);

CREATE INDEX planning_submissionversion_submission_id_0a77e29f ON public.planning_submissionversion USING btree (submission_id);

CREATE INDEX posting_not_arrived ON public.notices_posting USING btree (due_at DESC) WHERE ((state)::text = ANY ((ARRAY['failed'::character varying, 'given_up'::character varying])::text[]));

CREATE INDEX posting_waiting ON public.notices_posting USING btree (next_try_at, id) WHERE ((state)::text = ANY ((ARRAY['queued'::character varying, 'failed'::character varying])::text[]));

CREATE INDEX procedure_by_deadline ON public.silence_procedure USING btree (deadline, id);

CREATE INDEX procedure_open ON public.silence_procedure USING btree (deadline) WHERE (closed_at IS NULL);

CREATE INDEX procedures_decision_key_18106064_like ON public.procedures_decision USING btree (key text_pattern_ops);

CREATE INDEX procedures_decision_meeting_id_95065bd8 ON public.procedures_decision USING btree (meeting_id);

CREATE INDEX procedures_decision_revision_id_07ec3ac0 ON public.procedures_decision USING btree (revision_id);

CREATE INDEX procedures_instrument_code_6a43dc6b_like ON public.procedures_instrument USING btree (code text_pattern_ops);

CREATE INDEX procedures_instrument_revision_id_e4a3e2f3 ON public.procedures_instrument USING btree (revision_id);

CREATE INDEX procedures_instrumentact_instrument_id_de86bcf7 ON public.procedures_instrumentact USING btree (instrument_id);

CREATE INDEX procedures_instrumentact_instrument_id_de86bcf7_like ON public.procedures_instrumentact USING btree (instrument_id text_pattern_ops);

CREATE INDEX procedures_instrumentact_participant_id_0c09a018 ON public.procedures_instrumentact USING btree (participant_id);

CREATE INDEX procedures_instrumentact_participant_id_0c09a018_like ON public.procedures_instrumentact USING btree (participant_id varchar_pattern_ops);

CREATE INDEX procedures_instrumentact_registered_by_id_3448339d ON public.procedures_instrumentact USING btree (registered_by_id);

CREATE INDEX procedures_instrumentact_revision_id_40ce00cd ON public.procedures_instrumentact USING btree (revision_id);

CREATE INDEX procedures_instrumentstatement_instrument_id_51653225 ON public.procedures_instrumentstatement USING btree (instrument_id);

CREATE INDEX procedures_instrumentstatement_instrument_id_51653225_like ON public.procedures_instrumentstatement USING btree (instrument_id text_pattern_ops);

CREATE INDEX procedures_instrumentstatement_participant_id_ad4bb291 ON public.procedures_instrumentstatement USING btree (participant_id);

CREATE INDEX procedures_instrumentstatement_participant_id_ad4bb291_like ON public.procedures_instrumentstatement USING btree (participant_id varchar_pattern_ops);

CREATE INDEX procedures_instrumentstatement_revision_id_305a670a ON public.procedures_instrumentstatement USING btree (revision_id);

CREATE INDEX procedures_instrumentstep_instrument_id_0c258891 ON public.procedures_instrumentstep USING btree (instrument_id);

CREATE INDEX procedures_instrumentstep_instrument_id_0c258891_like ON public.procedures_instrumentstep USING btree (instrument_id text_pattern_ops);

CREATE INDEX procedures_milestone_key_c402ac24_like ON public.procedures_milestone USING btree (key text_pattern_ops);

CREATE INDEX procedures_silenceoutcome_key_f5c8531f_like ON public.procedures_silenceoutcome USING btree (key text_pattern_ops);

CREATE INDEX procedures_silenceoutcome_revision_id_c4dcf66c ON public.procedures_silenceoutcome USING btree (revision_id);

CREATE INDEX progress_by_day ON public.resources_progress USING btree (number, happened_on);

CREATE UNIQUE INDEX put_draft_is_adopted_once ON public.meetings_put USING btree (revision_id) WHERE (outcome = 'adopted'::text);

CREATE UNIQUE INDEX received_note_entered_once ON public.correspondence_receivednote USING btree (sender_id, upper((number)::text), dated_on);

CREATE INDEX record_cosignature_checkpoint_id_e24897cc ON public.record_cosignature USING btree (checkpoint_id);

CREATE INDEX record_cosigned_by_a_key ON public.record_cosignature USING btree (verifier, checkpoint_id);

CREATE INDEX record_entry_by_subject ON public.record_entry USING btree (subject, index);

CREATE INDEX record_sealed_entry_id_a649a55d ON public.record_sealed USING btree (entry_id);

CREATE INDEX record_widening_entry_id_b57f462c ON public.record_widening USING btree (entry_id);

CREATE INDEX resources_contribution_donor_id_2e33282d ON public.resources_contribution USING btree (donor_id);

CREATE INDEX resources_contribution_donor_id_2e33282d_like ON public.resources_contribution USING btree (donor_id varchar_pattern_ops);

CREATE INDEX resources_contribution_entered_by_id_b58bece7 ON public.resources_contribution USING btree (entered_by_id);

CREATE INDEX resources_contribution_project_id_50ac06e6 ON public.resources_contribution USING btree (project_id);

CREATE INDEX resources_followup_decision_id_b98f1138 ON public.resources_followup USING btree (decision_id);

CREATE INDEX resources_followup_entered_by_id_8506dea5 ON public.resources_followup USING btree (entered_by_id);

CREATE INDEX resources_move_follow_up_id_f8657fc7 ON public.resources_move USING btree (follow_up_id);

CREATE INDEX resources_move_moved_by_id_2a7d42a9 ON public.resources_move USING btree (moved_by_id);

CREATE INDEX resources_move_revision_id_12d999ce ON public.resources_move USING btree (revision_id);

CREATE INDEX resources_move_superseded_by_id_e73964ec ON public.resources_move USING btree (superseded_by_id);

CREATE INDEX resources_progress_decision_id_5cd80ee2 ON public.resources_progress USING btree (decision_id);

CREATE INDEX resources_progress_key_9f78dc7e_like ON public.resources_progress USING btree (key text_pattern_ops);

CREATE INDEX resources_progress_revision_id_94a4aaf1 ON public.resources_progress USING btree (revision_id);

CREATE INDEX resources_project_entered_by_id_9420c71f ON public.resources_project USING btree (entered_by_id);

CREATE INDEX resources_project_key_d100985a_like ON public.resources_project USING btree (key varchar_pattern_ops);

CREATE INDEX resources_project_proposer_id_7f812256 ON public.resources_project USING btree (proposer_id);

CREATE INDEX resources_project_proposer_id_7f812256_like ON public.resources_project USING btree (proposer_id varchar_pattern_ops);

CREATE INDEX resources_project_revision_id_64ce97a5 ON public.resources_project USING btree (revision_id);

CREATE INDEX resources_projectstep_decision_id_f295bf9d ON public.resources_projectstep USING btree (decision_id);

CREATE INDEX resources_projectstep_entered_by_id_7a124262 ON public.resources_projectstep USING btree (entered_by_id);

CREATE INDEX resources_projectstep_project_id_bf9295bd ON public.resources_projectstep USING btree (project_id);

CREATE INDEX resources_projectstep_revision_id_e9bc94cb ON public.resources_projectstep USING btree (revision_id);

CREATE INDEX resources_receipt_contribution_id_164c593a ON public.resources_receipt USING btree (contribution_id);

CREATE INDEX resources_receipt_entered_by_id_a7f3fd14 ON public.resources_receipt USING btree (entered_by_id);

CREATE INDEX resources_secondment_state_id_e4c0e68e ON public.resources_secondment USING btree (state_id);

CREATE INDEX resources_secondment_state_id_e4c0e68e_like ON public.resources_secondment USING btree (state_id varchar_pattern_ops);

CREATE INDEX review_asked_area_id_e418f8e3 ON public.review_asked USING btree (area_id);

CREATE INDEX review_asked_area_id_e418f8e3_like ON public.review_asked USING btree (area_id text_pattern_ops);

CREATE INDEX review_asked_participant_id_6f9d9368 ON public.review_asked USING btree (participant_id);

CREATE INDEX review_asked_participant_id_6f9d9368_like ON public.review_asked USING btree (participant_id varchar_pattern_ops);

CREATE INDEX review_asked_review_id_ab6146ff ON public.review_asked USING btree (review_id);

CREATE INDEX review_called_review_id_7506c5c7 ON public.review_called USING btree (review_id);

CREATE INDEX review_choice_key_33c52f0f_like ON public.review_choice USING btree (key text_pattern_ops);

CREATE INDEX review_choice_marked_by_id_90ceb916 ON public.review_choice USING btree (marked_by_id);

CREATE INDEX review_choice_marked_by_id_90ceb916_like ON public.review_choice USING btree (marked_by_id varchar_pattern_ops);

CREATE INDEX review_choice_measure_id_3ae9a4ca ON public.review_choice USING btree (measure_id);

CREATE INDEX review_choice_officer_id_21c13408 ON public.review_choice USING btree (officer_id);

CREATE INDEX review_consent_officer_id_ab69cbc4 ON public.review_consent USING btree (officer_id);

CREATE INDEX review_consent_state_id_bfdbd229 ON public.review_consent USING btree (state_id);

CREATE INDEX review_consent_state_id_bfdbd229_like ON public.review_consent USING btree (state_id varchar_pattern_ops);

CREATE INDEX review_contribution_area_id_e6ce1520 ON public.review_contribution USING btree (area_id);

CREATE INDEX review_contribution_area_id_e6ce1520_like ON public.review_contribution USING btree (area_id text_pattern_ops);

CREATE INDEX review_contribution_officer_id_15173c3f ON public.review_contribution USING btree (officer_id);

CREATE INDEX review_contribution_review_id_269a3a53 ON public.review_contribution USING btree (review_id);

CREATE INDEX review_contribution_state_id_b3d1aa07 ON public.review_contribution USING btree (state_id);

CREATE INDEX review_contribution_state_id_b3d1aa07_like ON public.review_contribution USING btree (state_id varchar_pattern_ops);

CREATE INDEX review_followed_decision_id_a4ecfadf ON public.review_followed USING btree (decision_id);

CREATE INDEX review_followed_recommendation_id_b95c6116 ON public.review_followed USING btree (recommendation_id);

CREATE INDEX review_issued_review_id_3b41b386 ON public.review_issued USING btree (review_id);

CREATE INDEX review_proposal_area_id_346fc3bf ON public.review_proposal USING btree (area_id);

CREATE INDEX review_proposal_area_id_346fc3bf_like ON public.review_proposal USING btree (area_id text_pattern_ops);

CREATE INDEX review_proposal_dimension_id_b44e33c5 ON public.review_proposal USING btree (dimension_id);

CREATE INDEX review_proposal_dimension_id_b44e33c5_like ON public.review_proposal USING btree (dimension_id text_pattern_ops);

CREATE INDEX review_proposal_edition_id_b9a3fbbd ON public.review_proposal USING btree (edition_id);

CREATE INDEX review_proposal_edition_id_b9a3fbbd_like ON public.review_proposal USING btree (edition_id text_pattern_ops);

CREATE INDEX review_proposal_key_50be8881_like ON public.review_proposal USING btree (key text_pattern_ops);

CREATE INDEX review_proposal_officer_id_080099fc ON public.review_proposal USING btree (officer_id);

CREATE INDEX review_proposal_proposer_id_202e6ce9 ON public.review_proposal USING btree (proposer_id);

CREATE INDEX review_proposal_proposer_id_202e6ce9_like ON public.review_proposal USING btree (proposer_id varchar_pattern_ops);

CREATE INDEX review_proposal_recommendation_id_21aa08ed ON public.review_proposal USING btree (recommendation_id);

CREATE INDEX review_recommendation_area_id_70e64bc5 ON public.review_recommendation USING btree (area_id);

CREATE INDEX review_recommendation_area_id_70e64bc5_like ON public.review_recommendation USING btree (area_id text_pattern_ops);

CREATE INDEX review_recommendation_measure_id_bef9ad38 ON public.review_recommendation USING btree (measure_id);

CREATE INDEX review_recommendation_officer_id_1aef506b ON public.review_recommendation USING btree (officer_id);

CREATE INDEX review_recommendation_review_id_3442a8dc ON public.review_recommendation USING btree (review_id);

CREATE INDEX review_recommendation_source_id_d9c91b90 ON public.review_recommendation USING btree (source_id);

CREATE INDEX review_recommendation_source_id_d9c91b90_like ON public.review_recommendation USING btree (source_id varchar_pattern_ops);

CREATE INDEX review_review_dimension_id_621974ed ON public.review_review USING btree (dimension_id);

CREATE INDEX review_review_dimension_id_621974ed_like ON public.review_review USING btree (dimension_id text_pattern_ops);

CREATE INDEX review_review_key_5dcffe76_like ON public.review_review USING btree (key text_pattern_ops);

CREATE INDEX review_review_note_id_93adb195 ON public.review_review USING btree (note_id);

CREATE INDEX review_review_officer_id_9bb44228 ON public.review_review USING btree (officer_id);

CREATE INDEX revision_by_date ON public.documents_revision USING btree (dated_on DESC, id DESC);

CREATE UNIQUE INDEX sending_under_way_once_by_each_way ON public.correspondence_sending USING btree (delivery_id, channel) WHERE ((state)::text = ANY ((ARRAY['queued'::character varying, 'sent'::character varying])::text[]));

CREATE INDEX sending_waiting ON public.correspondence_sending USING btree (next_try_at, id) WHERE (((channel)::text = 'email'::text) AND ((state)::text = 'queued'::text));

CREATE INDEX silence_act_confirmed_by_id_678ebc34 ON public.silence_act USING btree (confirmed_by_id);

CREATE INDEX silence_act_officer_id_9d3fd80f ON public.silence_act USING btree (officer_id);

CREATE INDEX silence_act_procedure_id_89ad5516 ON public.silence_act USING btree (procedure_id);

CREATE INDEX silence_newest ON public.procedures_silenceoutcome USING btree (announced_on DESC, id DESC);

CREATE INDEX silence_procedure_ancestor_id_1c5aeb16 ON public.silence_procedure USING btree (ancestor_id);

CREATE INDEX silence_procedure_key_800d12f2_like ON public.silence_procedure USING btree (key text_pattern_ops);

CREATE INDEX silence_procedure_note_id_d5d30588 ON public.silence_procedure USING btree (note_id);

CREATE INDEX silence_procedure_opened_by_id_1abeb788 ON public.silence_procedure USING btree (opened_by_id);

CREATE INDEX silence_proceduretext_procedure_id_62badf9f ON public.silence_proceduretext USING btree (procedure_id);

CREATE INDEX silence_proceduretext_version_id_64ae1d9d ON public.silence_proceduretext USING btree (version_id);

CREATE INDEX silence_signedvoices_participant_id_72bebf6c_like ON public.silence_signedvoices USING btree (participant_id varchar_pattern_ops);

CREATE INDEX silence_translation_participant_id_4e5b4f76_like ON public.silence_translation USING btree (participant_id varchar_pattern_ops);

CREATE INDEX silence_twovoices_participant_id_3e52c5a6_like ON public.silence_twovoices USING btree (participant_id varchar_pattern_ops);

CREATE INDEX silence_waiting_entered_by_id_bc9e1b29 ON public.silence_waiting USING btree (entered_by_id);

CREATE INDEX silence_waiting_procedure_id_76f760fe ON public.silence_waiting USING btree (procedure_id);

CREATE INDEX silence_waiting_settled_by_id_47c100d4 ON public.silence_waiting USING btree (settled_by_id);

CREATE INDEX submission_of_area ON public.coordination_submission USING btree (area_id, sent_at DESC);

CREATE INDEX submission_of_state ON public.coordination_submission USING btree (participant_id, changed_at DESC);

CREATE UNIQUE INDEX subscription_one_of_an_officer_at_a_time ON public.notices_subscription USING btree (officer_id) WHERE (ended_at IS NULL);

CREATE INDEX tenure_as_held ON public.measures_tenure USING btree (area_id, role, begun_on DESC);

CREATE INDEX tenure_of_participant ON public.measures_tenure USING btree (participant_id, begun_on DESC);

CREATE INDEX token_of_officer ON public.participants_apitoken USING btree (officer_id, made_at DESC);

CREATE UNIQUE INDEX unique_authenticator_type ON public.mfa_authenticator USING btree (user_id, type) WHERE ((type)::text = ANY ((ARRAY['totp'::character varying, 'recovery_codes'::character varying])::text[]));

CREATE UNIQUE INDEX unique_primary_email ON public.account_emailaddress USING btree (user_id, "primary") WHERE "primary";

CREATE UNIQUE INDEX unique_verified_email ON public.account_emailaddress USING btree (email) WHERE verified;

CREATE INDEX upload_by_digest ON public.intake_upload USING btree (digest);

CREATE INDEX usersessions_usersession_session_key_fd35de43_like ON public.usersessions_usersession USING btree (session_key varchar_pattern_ops);

CREATE INDEX usersessions_usersession_user_id_af5e0a6d ON public.usersessions_usersession USING btree (user_id);

CREATE UNIQUE INDEX waiting_sent_again_is_one ON public.silence_waiting USING btree (procedure_id, state, token) WHERE (NOT (token = ''::text));

CREATE INDEX witnesses_asking_verifier_4c0cd75e_like ON public.witnesses_asking USING btree (verifier text_pattern_ops);

CREATE TRIGGER act_follows BEFORE INSERT ON public.silence_act FOR EACH ROW EXECUTE FUNCTION public.silence_next_act();

CREATE TRIGGER act_is_kept BEFORE DELETE OR UPDATE OR TRUNCATE ON public.silence_act FOR EACH STATEMENT EXECUTE FUNCTION public.silence_refuse_loss();

CREATE TRIGGER acting_is_kept BEFORE DELETE OR TRUNCATE ON public.coordination_acting FOR EACH STATEMENT EXECUTE FUNCTION public.coordination_refuse_loss();

CREATE TRIGGER acting_is_laid_down_once BEFORE UPDATE ON public.coordination_acting FOR EACH ROW EXECUTE FUNCTION public.coordination_laid_down_once();

CREATE TRIGGER activity_is_not_removed BEFORE DELETE OR TRUNCATE ON public.papers_activity FOR EACH STATEMENT EXECUTE FUNCTION public.papers_refuse_loss();

CREATE TRIGGER activity_is_versioned BEFORE UPDATE ON public.papers_activity FOR EACH ROW EXECUTE FUNCTION public.papers_activity_versioned();

CREATE TRIGGER activity_step_is_kept BEFORE DELETE OR UPDATE OR TRUNCATE ON public.papers_activitystep FOR EACH STATEMENT EXECUTE FUNCTION public.papers_refuse_loss();

CREATE TRIGGER answer_is_kept BEFORE DELETE OR UPDATE OR TRUNCATE ON public.papers_answer FOR EACH STATEMENT EXECUTE FUNCTION public.papers_refuse_loss();

CREATE TRIGGER applicability_is_kept BEFORE DELETE OR UPDATE OR TRUNCATE ON public.papers_applicability FOR EACH STATEMENT EXECUTE FUNCTION public.papers_refuse_loss();

CREATE TRIGGER area_paper_is_kept BEFORE DELETE OR UPDATE OR TRUNCATE ON public.papers_areapaper FOR EACH STATEMENT EXECUTE FUNCTION public.papers_refuse_loss();

CREATE TRIGGER asked_is_kept BEFORE DELETE OR UPDATE OR TRUNCATE ON public.review_asked FOR EACH STATEMENT EXECUTE FUNCTION public.review_refuse_loss();

CREATE TRIGGER attendance_before_the_closure BEFORE INSERT OR UPDATE ON public.meetings_attendance FOR EACH ROW EXECUTE FUNCTION public.meetings_while_not_closed();

CREATE TRIGGER attendance_is_not_removed BEFORE DELETE OR TRUNCATE ON public.meetings_attendance FOR EACH STATEMENT EXECUTE FUNCTION public.meetings_refuse_loss();

CREATE TRIGGER attendance_is_not_removed BEFORE DELETE OR TRUNCATE ON public.planning_eventattendance FOR EACH STATEMENT EXECUTE FUNCTION public.planning_refuse_loss();

CREATE TRIGGER call_answer_follows BEFORE INSERT ON public.papers_callanswer FOR EACH ROW EXECUTE FUNCTION public.papers_answer_follows_call();

CREATE TRIGGER call_answer_is_kept BEFORE DELETE OR UPDATE OR TRUNCATE ON public.papers_callanswer FOR EACH STATEMENT EXECUTE FUNCTION public.papers_refuse_loss();

CREATE TRIGGER call_is_kept BEFORE DELETE OR UPDATE OR TRUNCATE ON public.papers_call FOR EACH STATEMENT EXECUTE FUNCTION public.papers_refuse_loss();

CREATE TRIGGER called_is_kept BEFORE DELETE OR UPDATE OR TRUNCATE ON public.review_called FOR EACH STATEMENT EXECUTE FUNCTION public.review_refuse_loss();

CREATE TRIGGER choice_is_not_removed BEFORE DELETE OR TRUNCATE ON public.review_choice FOR EACH STATEMENT EXECUTE FUNCTION public.review_refuse_loss();

CREATE TRIGGER choice_stays BEFORE UPDATE ON public.review_choice FOR EACH ROW EXECUTE FUNCTION public.review_once_only();

CREATE TRIGGER comment_is_kept BEFORE DELETE OR UPDATE OR TRUNCATE ON public.coordination_comment FOR EACH STATEMENT EXECUTE FUNCTION public.coordination_refuse_loss();

CREATE TRIGGER comment_is_kept BEFORE DELETE OR UPDATE OR TRUNCATE ON public.papers_comment FOR EACH STATEMENT EXECUTE FUNCTION public.papers_refuse_loss();

CREATE TRIGGER comment_is_on_time BEFORE INSERT ON public.papers_comment FOR EACH ROW EXECUTE FUNCTION public.papers_comment_on_time();

CREATE TRIGGER comment_on_what_is_before_all BEFORE INSERT ON public.coordination_comment FOR EACH ROW EXECUTE FUNCTION public.coordination_before_all();

CREATE TRIGGER confirmation_is_kept BEFORE DELETE OR UPDATE OR TRUNCATE ON public.papers_confirmation FOR EACH STATEMENT EXECUTE FUNCTION public.papers_refuse_loss();

CREATE TRIGGER consent_is_kept BEFORE DELETE OR UPDATE OR TRUNCATE ON public.coordination_consent FOR EACH STATEMENT EXECUTE FUNCTION public.coordination_refuse_loss();

CREATE TRIGGER consent_is_kept BEFORE DELETE OR UPDATE OR TRUNCATE ON public.review_consent FOR EACH STATEMENT EXECUTE FUNCTION public.review_refuse_loss();

CREATE TRIGGER consent_is_of_another BEFORE INSERT ON public.coordination_consent FOR EACH ROW EXECUTE FUNCTION public.coordination_consent_of_another();

CREATE TRIGGER contact_is_not_removed BEFORE DELETE OR TRUNCATE ON public.papers_contact FOR EACH STATEMENT EXECUTE FUNCTION public.papers_refuse_loss();

CREATE TRIGGER contact_only_ends BEFORE UPDATE ON public.papers_contact FOR EACH ROW EXECUTE FUNCTION public.papers_contact_only_ends();

CREATE TRIGGER contribution_is_kept BEFORE DELETE OR UPDATE OR TRUNCATE ON public.resources_contribution FOR EACH STATEMENT EXECUTE FUNCTION public.resources_refuse_loss();

CREATE TRIGGER contribution_is_kept BEFORE DELETE OR UPDATE OR TRUNCATE ON public.review_contribution FOR EACH STATEMENT EXECUTE FUNCTION public.review_refuse_loss();

CREATE TRIGGER counter_is_not_removed BEFORE DELETE OR TRUNCATE ON public.documents_counter FOR EACH STATEMENT EXECUTE FUNCTION public.documents_refuse_loss();

CREATE TRIGGER counter_only_rises BEFORE UPDATE ON public.documents_counter FOR EACH ROW EXECUTE FUNCTION public.documents_no_gap();

CREATE TRIGGER deliberation_is_kept BEFORE DELETE OR UPDATE OR TRUNCATE ON public.papers_deliberation FOR EACH STATEMENT EXECUTE FUNCTION public.papers_refuse_loss();

CREATE TRIGGER delivery_is_at_the_moment_of_all BEFORE INSERT ON public.correspondence_delivery FOR EACH ROW EXECUTE FUNCTION public.correspondence_same_moment();

CREATE TRIGGER delivery_is_kept BEFORE UPDATE ON public.correspondence_delivery FOR EACH ROW EXECUTE FUNCTION public.correspondence_keep_delivery();

CREATE TRIGGER delivery_is_not_removed BEFORE DELETE OR TRUNCATE ON public.correspondence_delivery FOR EACH STATEMENT EXECUTE FUNCTION public.correspondence_refuse_loss();

CREATE TRIGGER derestriction_is_kept BEFORE DELETE OR UPDATE OR TRUNCATE ON public.documents_derestriction FOR EACH STATEMENT EXECUTE FUNCTION public.documents_refuse_loss();

CREATE TRIGGER document_is_not_removed BEFORE DELETE OR TRUNCATE ON public.documents_document FOR EACH STATEMENT EXECUTE FUNCTION public.documents_refuse_loss();

CREATE TRIGGER document_is_remarked_only BEFORE UPDATE ON public.documents_document FOR EACH ROW EXECUTE FUNCTION public.documents_only_remark();

CREATE TRIGGER draft_goes_forward BEFORE UPDATE ON public.papers_paperdraft FOR EACH ROW EXECUTE FUNCTION public.papers_draft_forward_only();

CREATE TRIGGER draft_is_kept BEFORE UPDATE ON public.correspondence_notedraft FOR EACH ROW EXECUTE FUNCTION public.correspondence_keep_draft();

CREATE TRIGGER draft_is_not_removed BEFORE DELETE OR TRUNCATE ON public.correspondence_notedraft FOR EACH STATEMENT EXECUTE FUNCTION public.correspondence_refuse_loss();

CREATE TRIGGER draft_is_not_removed BEFORE DELETE OR TRUNCATE ON public.papers_paperdraft FOR EACH STATEMENT EXECUTE FUNCTION public.papers_refuse_loss();

CREATE TRIGGER enclosure_is_of_a_draft BEFORE INSERT OR DELETE OR UPDATE ON public.correspondence_draftenclosure FOR EACH ROW EXECUTE FUNCTION public.correspondence_part_of_draft();

CREATE TRIGGER enclosures_are_not_emptied BEFORE TRUNCATE ON public.correspondence_draftenclosure FOR EACH STATEMENT EXECUTE FUNCTION public.correspondence_refuse_loss();

CREATE TRIGGER event_comes_from_its_plan BEFORE INSERT ON public.planning_plannedevent FOR EACH ROW EXECUTE FUNCTION public.planning_event_of_a_compiled_plan();

CREATE TRIGGER event_invitation_is_kept BEFORE DELETE OR UPDATE OR TRUNCATE ON public.planning_eventinvitation FOR EACH STATEMENT EXECUTE FUNCTION public.planning_refuse_loss();

CREATE TRIGGER event_is_kept BEFORE DELETE OR UPDATE OR TRUNCATE ON public.planning_plannedevent FOR EACH STATEMENT EXECUTE FUNCTION public.planning_refuse_loss();

CREATE TRIGGER event_paper_is_kept BEFORE DELETE OR UPDATE OR TRUNCATE ON public.planning_eventpaper FOR EACH STATEMENT EXECUTE FUNCTION public.planning_refuse_loss();

CREATE TRIGGER event_version_is_kept BEFORE DELETE OR TRUNCATE ON public.planning_eventversion FOR EACH STATEMENT EXECUTE FUNCTION public.planning_refuse_loss();

CREATE TRIGGER event_version_stays BEFORE UPDATE ON public.planning_eventversion FOR EACH ROW EXECUTE FUNCTION public.planning_version_stays();

CREATE TRIGGER follow_up_is_kept BEFORE DELETE OR UPDATE OR TRUNCATE ON public.resources_followup FOR EACH STATEMENT EXECUTE FUNCTION public.resources_refuse_loss();

CREATE TRIGGER followed_is_kept BEFORE DELETE OR UPDATE OR TRUNCATE ON public.review_followed FOR EACH STATEMENT EXECUTE FUNCTION public.review_refuse_loss();

CREATE TRIGGER frozen_before_the_closure BEFORE INSERT ON public.meetings_frozen FOR EACH ROW EXECUTE FUNCTION public.meetings_while_not_closed();

CREATE TRIGGER frozen_has_its_digest BEFORE INSERT ON public.meetings_frozen FOR EACH ROW EXECUTE FUNCTION public.meetings_digest_of_version();

CREATE TRIGGER frozen_is_kept BEFORE DELETE OR UPDATE OR TRUNCATE ON public.meetings_frozen FOR EACH STATEMENT EXECUTE FUNCTION public.meetings_refuse_loss();

CREATE TRIGGER issued_is_kept BEFORE DELETE OR UPDATE OR TRUNCATE ON public.review_issued FOR EACH STATEMENT EXECUTE FUNCTION public.review_refuse_loss();

CREATE TRIGGER lessons_are_kept BEFORE DELETE OR UPDATE OR TRUNCATE ON public.planning_eventlessons FOR EACH STATEMENT EXECUTE FUNCTION public.planning_refuse_loss();

CREATE TRIGGER move_follows BEFORE INSERT ON public.resources_move FOR EACH ROW EXECUTE FUNCTION public.resources_move_follows();

CREATE TRIGGER move_is_kept BEFORE DELETE OR UPDATE OR TRUNCATE ON public.resources_move FOR EACH STATEMENT EXECUTE FUNCTION public.resources_refuse_loss();

CREATE TRIGGER network_is_kept BEFORE DELETE OR UPDATE OR TRUNCATE ON public.papers_network FOR EACH STATEMENT EXECUTE FUNCTION public.papers_refuse_loss();

CREATE TRIGGER nil_return_before_the_compilation BEFORE INSERT ON public.planning_nilreturn FOR EACH ROW EXECUTE FUNCTION public.planning_before_compilation();

CREATE TRIGGER nil_return_is_kept BEFORE DELETE OR UPDATE OR TRUNCATE ON public.planning_nilreturn FOR EACH STATEMENT EXECUTE FUNCTION public.planning_refuse_loss();

CREATE TRIGGER nomination_is_not_removed BEFORE DELETE OR TRUNCATE ON public.planning_nomination FOR EACH STATEMENT EXECUTE FUNCTION public.planning_refuse_loss();

CREATE TRIGGER nomination_stays BEFORE UPDATE ON public.planning_nomination FOR EACH ROW EXECUTE FUNCTION public.planning_nomination_stays();

CREATE TRIGGER note_is_kept BEFORE DELETE OR UPDATE OR TRUNCATE ON public.documents_note FOR EACH STATEMENT EXECUTE FUNCTION public.documents_refuse_loss();

CREATE TRIGGER note_ways_are_not_removed BEFORE DELETE OR TRUNCATE ON public.correspondence_noteways FOR EACH STATEMENT EXECUTE FUNCTION public.correspondence_refuse_loss();

CREATE TRIGGER notice_is_not_rewritten BEFORE UPDATE ON public.notices_notice FOR EACH ROW EXECUTE FUNCTION public.notices_only_read();

CREATE TRIGGER occasion_is_kept BEFORE DELETE OR UPDATE OR TRUNCATE ON public.papers_occasion FOR EACH STATEMENT EXECUTE FUNCTION public.papers_refuse_loss();

CREATE TRIGGER original_is_kept BEFORE UPDATE OF digest, name, media_type, content, received_at ON public.documents_original FOR EACH ROW EXECUTE FUNCTION public.documents_refuse_loss();

CREATE TRIGGER original_is_not_removed BEFORE DELETE OR TRUNCATE ON public.documents_original FOR EACH STATEMENT EXECUTE FUNCTION public.documents_refuse_loss();

CREATE TRIGGER part_is_not_removed BEFORE DELETE OR TRUNCATE ON public.papers_draftpart FOR EACH STATEMENT EXECUTE FUNCTION public.papers_refuse_loss();

CREATE TRIGGER part_is_versioned BEFORE INSERT OR UPDATE ON public.papers_draftpart FOR EACH ROW EXECUTE FUNCTION public.papers_part_versioned();

CREATE TRIGGER photograph_is_not_removed BEFORE DELETE OR TRUNCATE ON public.planning_eventphotograph FOR EACH STATEMENT EXECUTE FUNCTION public.planning_refuse_loss();

CREATE TRIGGER photograph_stays BEFORE UPDATE ON public.planning_eventphotograph FOR EACH ROW EXECUTE FUNCTION public.planning_photograph_stays();

CREATE TRIGGER placed_is_kept BEFORE DELETE OR UPDATE OR TRUNCATE ON public.meetings_placed FOR EACH STATEMENT EXECUTE FUNCTION public.meetings_refuse_loss();

CREATE TRIGGER plan_goes_forward BEFORE UPDATE ON public.planning_plan FOR EACH ROW EXECUTE FUNCTION public.planning_forward_only();

CREATE TRIGGER plan_is_not_removed BEFORE DELETE OR TRUNCATE ON public.planning_plan FOR EACH STATEMENT EXECUTE FUNCTION public.planning_refuse_loss();

CREATE TRIGGER plan_review_is_kept BEFORE DELETE OR UPDATE OR TRUNCATE ON public.papers_planreview FOR EACH STATEMENT EXECUTE FUNCTION public.papers_refuse_loss();

CREATE TRIGGER point_is_not_emptied BEFORE TRUNCATE ON public.meetings_point FOR EACH STATEMENT EXECUTE FUNCTION public.meetings_refuse_loss();

CREATE TRIGGER point_stays_when_adopted BEFORE INSERT OR DELETE OR UPDATE ON public.meetings_point FOR EACH ROW EXECUTE FUNCTION public.meetings_agenda_stays();

CREATE TRIGGER posting_sent_stays_sent BEFORE UPDATE ON public.notices_posting FOR EACH ROW WHEN (((old.state)::text = 'sent'::text)) EXECUTE FUNCTION public.notices_sent_is_sent();

CREATE TRIGGER posting_stays_in_its_letter BEFORE UPDATE ON public.notices_posting FOR EACH ROW WHEN (((old.letter_id IS NOT NULL) AND (old.letter_id IS DISTINCT FROM new.letter_id))) EXECUTE FUNCTION public.notices_letter_is_closed();

CREATE TRIGGER procedure_is_closed_only BEFORE UPDATE ON public.silence_procedure FOR EACH ROW EXECUTE FUNCTION public.silence_only_close();

CREATE TRIGGER procedure_is_not_removed BEFORE DELETE OR TRUNCATE ON public.silence_procedure FOR EACH STATEMENT EXECUTE FUNCTION public.silence_refuse_loss();

CREATE TRIGGER project_is_kept BEFORE DELETE OR UPDATE OR TRUNCATE ON public.resources_project FOR EACH STATEMENT EXECUTE FUNCTION public.resources_refuse_loss();

CREATE TRIGGER project_step_is_kept BEFORE DELETE OR UPDATE OR TRUNCATE ON public.resources_projectstep FOR EACH STATEMENT EXECUTE FUNCTION public.resources_refuse_loss();

CREATE TRIGGER proposal_is_not_removed BEFORE DELETE OR TRUNCATE ON public.review_proposal FOR EACH STATEMENT EXECUTE FUNCTION public.review_refuse_loss();

CREATE TRIGGER proposal_stays BEFORE UPDATE ON public.review_proposal FOR EACH ROW EXECUTE FUNCTION public.review_once_only();

CREATE TRIGGER put_follows BEFORE INSERT ON public.meetings_put FOR EACH ROW EXECUTE FUNCTION public.meetings_put_in_order();

CREATE TRIGGER put_is_kept BEFORE DELETE OR UPDATE OR TRUNCATE ON public.meetings_put FOR EACH STATEMENT EXECUTE FUNCTION public.meetings_refuse_loss();

CREATE TRIGGER receipt_is_kept BEFORE DELETE OR UPDATE OR TRUNCATE ON public.resources_receipt FOR EACH STATEMENT EXECUTE FUNCTION public.resources_refuse_loss();

CREATE TRIGGER received_note_is_kept BEFORE DELETE OR UPDATE OR TRUNCATE ON public.correspondence_receivednote FOR EACH STATEMENT EXECUTE FUNCTION public.correspondence_refuse_loss();

CREATE TRIGGER recommendation_is_kept BEFORE DELETE OR UPDATE OR TRUNCATE ON public.review_recommendation FOR EACH STATEMENT EXECUTE FUNCTION public.review_refuse_loss();

CREATE TRIGGER record_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON public.record_checkpoint FOR EACH STATEMENT EXECUTE FUNCTION public.record_refuse_rewrite();

CREATE TRIGGER record_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON public.record_cosignature FOR EACH STATEMENT EXECUTE FUNCTION public.record_refuse_rewrite();

CREATE TRIGGER record_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON public.record_entry FOR EACH STATEMENT EXECUTE FUNCTION public.record_refuse_rewrite();

CREATE TRIGGER record_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON public.record_sealed FOR EACH STATEMENT EXECUTE FUNCTION public.record_refuse_rewrite();

CREATE TRIGGER record_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON public.record_tile FOR EACH STATEMENT EXECUTE FUNCTION public.record_refuse_rewrite();

CREATE TRIGGER record_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON public.record_widening FOR EACH STATEMENT EXECUTE FUNCTION public.record_refuse_rewrite();

CREATE TRIGGER record_checkpoint_is_true BEFORE INSERT ON public.record_checkpoint FOR EACH ROW EXECUTE FUNCTION public.record_check_checkpoint();

CREATE TRIGGER record_cosignatures_fit_a_note BEFORE INSERT ON public.record_cosignature FOR EACH ROW EXECUTE FUNCTION public.record_check_cosignature();

CREATE TRIGGER record_entry_in_order BEFORE INSERT ON public.record_entry FOR EACH ROW EXECUTE FUNCTION public.record_check_entry();

CREATE TRIGGER record_seal_is_promised BEFORE INSERT ON public.record_sealed FOR EACH ROW EXECUTE FUNCTION public.record_check_seal();

CREATE CONSTRAINT TRIGGER record_seals_are_kept AFTER INSERT ON public.record_entry DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION public.record_check_seals_kept();

CREATE TRIGGER record_tile_is_true BEFORE INSERT ON public.record_tile FOR EACH ROW EXECUTE FUNCTION public.record_fill_tile();

CREATE TRIGGER record_tiles AFTER INSERT ON public.record_entry FOR EACH ROW WHEN ((((new.index + 1) % (256)::bigint) = 0)) EXECUTE FUNCTION public.record_complete_tiles();

CREATE TRIGGER reference_is_of_a_draft BEFORE INSERT OR DELETE OR UPDATE ON public.correspondence_draftreference FOR EACH ROW EXECUTE FUNCTION public.correspondence_part_of_draft();

CREATE TRIGGER references_are_not_emptied BEFORE TRUNCATE ON public.correspondence_draftreference FOR EACH STATEMENT EXECUTE FUNCTION public.correspondence_refuse_loss();

CREATE TRIGGER reminder_is_kept BEFORE DELETE OR UPDATE OR TRUNCATE ON public.correspondence_reminder FOR EACH STATEMENT EXECUTE FUNCTION public.correspondence_refuse_loss();

CREATE TRIGGER review_is_kept BEFORE DELETE OR UPDATE OR TRUNCATE ON public.review_review FOR EACH STATEMENT EXECUTE FUNCTION public.review_refuse_loss();

CREATE TRIGGER revision_is_kept BEFORE DELETE OR UPDATE OR TRUNCATE ON public.documents_revision FOR EACH STATEMENT EXECUTE FUNCTION public.documents_refuse_loss();

CREATE TRIGGER round_follows BEFORE INSERT ON public.papers_round FOR EACH ROW EXECUTE FUNCTION public.papers_round_follows();

CREATE TRIGGER round_is_kept BEFORE DELETE OR UPDATE OR TRUNCATE ON public.papers_round FOR EACH STATEMENT EXECUTE FUNCTION public.papers_refuse_loss();

CREATE TRIGGER round_text_has_its_digest BEFORE INSERT ON public.papers_roundtext FOR EACH ROW EXECUTE FUNCTION public.papers_digest_is_whole();

CREATE TRIGGER round_text_is_kept BEFORE DELETE OR UPDATE OR TRUNCATE ON public.papers_roundtext FOR EACH STATEMENT EXECUTE FUNCTION public.papers_refuse_loss();

CREATE TRIGGER secondment_goes_forward BEFORE UPDATE ON public.resources_secondment FOR EACH ROW EXECUTE FUNCTION public.resources_secondment_forward();

CREATE TRIGGER secondment_is_kept BEFORE DELETE OR TRUNCATE ON public.resources_secondment FOR EACH STATEMENT EXECUTE FUNCTION public.resources_refuse_loss();

CREATE TRIGGER sending_is_kept BEFORE UPDATE ON public.correspondence_sending FOR EACH ROW EXECUTE FUNCTION public.correspondence_keep_sending();

CREATE TRIGGER sending_is_not_removed BEFORE DELETE OR TRUNCATE ON public.correspondence_sending FOR EACH STATEMENT EXECUTE FUNCTION public.correspondence_refuse_loss();

CREATE TRIGGER sitting_goes_forward BEFORE UPDATE ON public.meetings_sitting FOR EACH ROW EXECUTE FUNCTION public.meetings_forward_only();

CREATE TRIGGER sitting_is_not_removed BEFORE DELETE OR TRUNCATE ON public.meetings_sitting FOR EACH STATEMENT EXECUTE FUNCTION public.meetings_refuse_loss();

CREATE TRIGGER statement_is_kept BEFORE DELETE OR UPDATE OR TRUNCATE ON public.meetings_statement FOR EACH STATEMENT EXECUTE FUNCTION public.meetings_refuse_loss();

CREATE TRIGGER submission_before_the_compilation BEFORE INSERT OR UPDATE ON public.planning_submission FOR EACH ROW EXECUTE FUNCTION public.planning_before_compilation();

CREATE TRIGGER submission_goes_forward BEFORE UPDATE ON public.coordination_submission FOR EACH ROW EXECUTE FUNCTION public.coordination_forward_only();

CREATE TRIGGER submission_is_not_emptied BEFORE TRUNCATE ON public.coordination_submission FOR EACH STATEMENT EXECUTE FUNCTION public.coordination_refuse_loss();

CREATE TRIGGER submission_is_not_removed BEFORE DELETE OR TRUNCATE ON public.planning_submission FOR EACH STATEMENT EXECUTE FUNCTION public.planning_refuse_loss();

CREATE TRIGGER submission_sent_is_not_removed BEFORE DELETE ON public.coordination_submission FOR EACH ROW EXECUTE FUNCTION public.coordination_drafts_only();

CREATE TRIGGER submission_stays_what_it_was BEFORE UPDATE ON public.planning_submission FOR EACH ROW EXECUTE FUNCTION public.planning_submission_stays();

CREATE TRIGGER submission_version_before_the_compilation BEFORE INSERT ON public.planning_submissionversion FOR EACH ROW EXECUTE FUNCTION public.planning_before_compilation();

CREATE TRIGGER submission_version_is_kept BEFORE DELETE OR UPDATE OR TRUNCATE ON public.planning_submissionversion FOR EACH STATEMENT EXECUTE FUNCTION public.planning_refuse_loss();

CREATE TRIGGER text_is_not_removed BEFORE DELETE OR TRUNCATE ON public.documents_languageversion FOR EACH STATEMENT EXECUTE FUNCTION public.documents_refuse_loss();

CREATE TRIGGER text_is_retired_only BEFORE UPDATE ON public.documents_languageversion FOR EACH ROW EXECUTE FUNCTION public.documents_only_retire_text();

CREATE TRIGGER text_under_silence_is_kept BEFORE DELETE OR UPDATE OR TRUNCATE ON public.silence_proceduretext FOR EACH STATEMENT EXECUTE FUNCTION public.silence_refuse_loss();

ALTER TABLE ONLY public.account_emailaddress
    ADD CONSTRAINT account_emailaddress_user_id_2c513194_fk_participa FOREIGN KEY (user_id) REFERENCES public.participants_officer(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.account_emailconfirmation
    ADD CONSTRAINT account_emailconfirm_email_address_id_5b7f8c58_fk_account_e FOREIGN KEY (email_address_id) REFERENCES public.account_emailaddress(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.adoption_effect
    ADD CONSTRAINT adoption_effect_decision_id_47467f11_fk_procedures_decision_id FOREIGN KEY (decision_id) REFERENCES public.procedures_decision(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.adoption_effect
    ADD CONSTRAINT adoption_effect_document_id_251d1e4f_fk_documents_revision_id FOREIGN KEY (document_id) REFERENCES public.documents_revision(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.auth_group_permissions
    ADD CONSTRAINT auth_group_permissio_permission_id_84c5c92e_fk_auth_perm FOREIGN KEY (permission_id) REFERENCES public.auth_permission(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.auth_group_permissions
    ADD CONSTRAINT auth_group_permissions_group_id_b120cbf9_fk_auth_group_id FOREIGN KEY (group_id) REFERENCES public.auth_group(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.auth_permission
    ADD CONSTRAINT auth_permission_content_type_id_2f476e4b_fk_django_co FOREIGN KEY (content_type_id) REFERENCES public.django_content_type(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.coordination_acting
    ADD CONSTRAINT coordination_acting_area_id_48aff471_fk_measures_area_code FOREIGN KEY (area_id) REFERENCES public.measures_area(code) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.coordination_acting
    ADD CONSTRAINT coordination_acting_officer_id_cb532a1e_fk_participa FOREIGN KEY (officer_id) REFERENCES public.participants_officer(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.coordination_acting
    ADD CONSTRAINT coordination_acting_participant_id_cadd4e04_fk_participa FOREIGN KEY (participant_id) REFERENCES public.participants_participant(code) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.coordination_comment
    ADD CONSTRAINT coordination_comment_officer_id_2e2f9cfa_fk_participa FOREIGN KEY (officer_id) REFERENCES public.participants_officer(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.coordination_comment
    ADD CONSTRAINT coordination_comment_participant_id_a4d03ea5_fk_participa FOREIGN KEY (participant_id) REFERENCES public.participants_participant(code) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.coordination_comment
    ADD CONSTRAINT coordination_comment_submission_id_6e1b6ce4_fk_coordinat FOREIGN KEY (submission_id) REFERENCES public.coordination_submission(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.coordination_consent
    ADD CONSTRAINT coordination_consent_acting_id_d20f2cfb_fk_coordinat FOREIGN KEY (acting_id) REFERENCES public.coordination_acting(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.coordination_consent
    ADD CONSTRAINT coordination_consent_officer_id_5d480bc4_fk_participa FOREIGN KEY (officer_id) REFERENCES public.participants_officer(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.coordination_consent
    ADD CONSTRAINT coordination_consent_participant_id_3fe9b9d4_fk_participa FOREIGN KEY (participant_id) REFERENCES public.participants_participant(code) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.coordination_submission
    ADD CONSTRAINT coordination_submiss_chair_id_cce72473_fk_participa FOREIGN KEY (chair_id) REFERENCES public.participants_participant(code) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.coordination_submission
    ADD CONSTRAINT coordination_submiss_changed_by_id_0999ef25_fk_participa FOREIGN KEY (changed_by_id) REFERENCES public.participants_officer(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.coordination_submission
    ADD CONSTRAINT coordination_submiss_note_id_0c0c20f1_fk_documents FOREIGN KEY (note_id) REFERENCES public.documents_revision(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.coordination_submission
    ADD CONSTRAINT coordination_submiss_participant_id_96f0fce5_fk_participa FOREIGN KEY (participant_id) REFERENCES public.participants_participant(code) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.coordination_submission
    ADD CONSTRAINT coordination_submiss_sent_by_id_e16257c3_fk_participa FOREIGN KEY (sent_by_id) REFERENCES public.participants_officer(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.coordination_submission
    ADD CONSTRAINT coordination_submission_area_id_af3b0e7e_fk_measures_area_code FOREIGN KEY (area_id) REFERENCES public.measures_area(code) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.correspondence_delivery
    ADD CONSTRAINT correspondence_deliv_attested_by_id_3ebef635_fk_participa FOREIGN KEY (attested_by_id) REFERENCES public.participants_officer(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.correspondence_delivery
    ADD CONSTRAINT correspondence_deliv_opened_by_id_fe8b3cea_fk_participa FOREIGN KEY (opened_by_id) REFERENCES public.participants_officer(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.correspondence_delivery
    ADD CONSTRAINT correspondence_deliv_participant_id_1515d334_fk_participa FOREIGN KEY (participant_id) REFERENCES public.participants_participant(code) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.correspondence_delivery
    ADD CONSTRAINT correspondence_deliv_witnessed_by_id_c667fbfe_fk_participa FOREIGN KEY (witnessed_by_id) REFERENCES public.participants_officer(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.correspondence_delivery
    ADD CONSTRAINT correspondence_delivery_note_id_41ee4583_fk_documents_note_id FOREIGN KEY (note_id) REFERENCES public.documents_note(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.correspondence_draftreference
    ADD CONSTRAINT correspondence_draft_draft_id_734658c6_fk_correspon FOREIGN KEY (draft_id) REFERENCES public.correspondence_notedraft(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.correspondence_draftenclosure
    ADD CONSTRAINT correspondence_draft_draft_id_a8be9180_fk_correspon FOREIGN KEY (draft_id) REFERENCES public.correspondence_notedraft(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.correspondence_draftreference
    ADD CONSTRAINT correspondence_draft_note_id_32453f16_fk_documents FOREIGN KEY (note_id) REFERENCES public.documents_note(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.correspondence_draftenclosure
    ADD CONSTRAINT correspondence_draft_revision_id_9b887c8c_fk_documents FOREIGN KEY (revision_id) REFERENCES public.documents_revision(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.correspondence_notedraft
    ADD CONSTRAINT correspondence_noted_changed_by_id_a7398e36_fk_participa FOREIGN KEY (changed_by_id) REFERENCES public.participants_officer(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.correspondence_notedraft
    ADD CONSTRAINT correspondence_noted_clearer_id_e1eb66dd_fk_participa FOREIGN KEY (clearer_id) REFERENCES public.participants_officer(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.correspondence_notedraft
    ADD CONSTRAINT correspondence_noted_drafter_id_ef202923_fk_participa FOREIGN KEY (drafter_id) REFERENCES public.participants_officer(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.correspondence_notedraft
    ADD CONSTRAINT correspondence_noted_issued_by_id_200957e6_fk_participa FOREIGN KEY (issued_by_id) REFERENCES public.participants_officer(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.correspondence_notedraft
    ADD CONSTRAINT correspondence_noted_participant_id_4c351dac_fk_participa FOREIGN KEY (participant_id) REFERENCES public.participants_participant(code) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.correspondence_notedraft
    ADD CONSTRAINT correspondence_notedraft_note_id_9a96d1ab_fk_documents_note_id FOREIGN KEY (note_id) REFERENCES public.documents_note(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.correspondence_noteways
    ADD CONSTRAINT correspondence_notew_chosen_by_id_4937721e_fk_participa FOREIGN KEY (chosen_by_id) REFERENCES public.participants_officer(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.correspondence_noteways
    ADD CONSTRAINT correspondence_notew_participant_id_ffbc6db0_fk_participa FOREIGN KEY (participant_id) REFERENCES public.participants_participant(code) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.correspondence_receivednote
    ADD CONSTRAINT correspondence_recei_answers_id_3661f7af_fk_documents FOREIGN KEY (answers_id) REFERENCES public.documents_note(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.correspondence_receivednote
    ADD CONSTRAINT correspondence_recei_note_id_6bbea2af_fk_documents FOREIGN KEY (note_id) REFERENCES public.documents_note(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.correspondence_receivednote
    ADD CONSTRAINT correspondence_recei_received_by_id_3ad633ca_fk_participa FOREIGN KEY (received_by_id) REFERENCES public.participants_officer(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.correspondence_receivednote
    ADD CONSTRAINT correspondence_recei_sender_id_f3d4946f_fk_participa FOREIGN KEY (sender_id) REFERENCES public.participants_participant(code) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.correspondence_reminder
    ADD CONSTRAINT correspondence_remin_delivery_id_d41af646_fk_correspon FOREIGN KEY (delivery_id) REFERENCES public.correspondence_delivery(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.correspondence_reminder
    ADD CONSTRAINT correspondence_remin_reminded_by_id_cc3258a6_fk_participa FOREIGN KEY (reminded_by_id) REFERENCES public.participants_officer(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.correspondence_sending
    ADD CONSTRAINT correspondence_sendi_delivery_id_f4fd8051_fk_correspon FOREIGN KEY (delivery_id) REFERENCES public.correspondence_delivery(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.correspondence_sending
    ADD CONSTRAINT correspondence_sendi_made_by_id_fda27293_fk_participa FOREIGN KEY (made_by_id) REFERENCES public.participants_officer(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.documents_citation
    ADD CONSTRAINT documents_citation_version_id_c0eac6b5_fk_documents FOREIGN KEY (version_id) REFERENCES public.documents_languageversion(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.documents_derestriction
    ADD CONSTRAINT documents_derestrict_derestricted_by_id_718d1b2f_fk_participa FOREIGN KEY (derestricted_by_id) REFERENCES public.participants_officer(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.documents_derestriction
    ADD CONSTRAINT documents_derestrict_document_id_bdb4dc69_fk_documents FOREIGN KEY (document_id) REFERENCES public.documents_document(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.documents_document
    ADD CONSTRAINT documents_document_marked_by_id_e1a2cdc0_fk_participa FOREIGN KEY (marked_by_id) REFERENCES public.participants_participant(code) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.documents_document
    ADD CONSTRAINT documents_document_registered_by_id_a8756499_fk_participa FOREIGN KEY (registered_by_id) REFERENCES public.participants_officer(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.documents_enclosure
    ADD CONSTRAINT documents_enclosure_note_id_f3abd397_fk_documents_note_id FOREIGN KEY (note_id) REFERENCES public.documents_note(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.documents_enclosure
    ADD CONSTRAINT documents_enclosure_revision_id_c4b90ddb_fk_documents FOREIGN KEY (revision_id) REFERENCES public.documents_revision(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.documents_languageversion
    ADD CONSTRAINT documents_languageve_revision_id_2fafad65_fk_documents FOREIGN KEY (revision_id) REFERENCES public.documents_revision(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.documents_note
    ADD CONSTRAINT documents_note_document_id_ef90a624_fk_documents_document_id FOREIGN KEY (document_id) REFERENCES public.documents_document(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.documents_note
    ADD CONSTRAINT documents_note_sender_id_bfa8a890_fk_participa FOREIGN KEY (sender_id) REFERENCES public.participants_participant(code) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.documents_noteenclosure
    ADD CONSTRAINT documents_noteenclosure_note_id_a19949b0_fk_documents_note_id FOREIGN KEY (note_id) REFERENCES public.documents_note(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.documents_original
    ADD CONSTRAINT documents_original_marked_by_id_0b544f22_fk_participa FOREIGN KEY (marked_by_id) REFERENCES public.participants_participant(code) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.documents_revision
    ADD CONSTRAINT documents_revision_document_id_ba0e3b5f_fk_documents FOREIGN KEY (document_id) REFERENCES public.documents_document(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.documents_source
    ADD CONSTRAINT documents_source_original_id_88deb93c_fk_documents_original_id FOREIGN KEY (original_id) REFERENCES public.documents_original(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.documents_source
    ADD CONSTRAINT documents_source_revision_id_b262ad57_fk_documents_revision_id FOREIGN KEY (revision_id) REFERENCES public.documents_revision(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.intake_batch
    ADD CONSTRAINT intake_batch_opened_by_id_db963b4f_fk_participants_officer_id FOREIGN KEY (opened_by_id) REFERENCES public.participants_officer(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.intake_doubt
    ADD CONSTRAINT intake_doubt_settled_by_id_101edb2e_fk_participants_officer_id FOREIGN KEY (settled_by_id) REFERENCES public.participants_officer(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.intake_doubt
    ADD CONSTRAINT intake_doubt_upload_id_25cf81ca_fk_intake_upload_id FOREIGN KEY (upload_id) REFERENCES public.intake_upload(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.intake_proposal
    ADD CONSTRAINT intake_proposal_decided_by_id_0e505daa_fk_participa FOREIGN KEY (decided_by_id) REFERENCES public.participants_officer(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.intake_proposal
    ADD CONSTRAINT intake_proposal_upload_id_8502c8e7_fk_intake_upload_id FOREIGN KEY (upload_id) REFERENCES public.intake_upload(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.intake_upload
    ADD CONSTRAINT intake_upload_batch_id_aa9c2207_fk_intake_batch_id FOREIGN KEY (batch_id) REFERENCES public.intake_batch(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.measures_amendment
    ADD CONSTRAINT measures_amendment_decision_id_8f87735e_fk_procedure FOREIGN KEY (decision_id) REFERENCES public.procedures_decision(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.measures_amendment
    ADD CONSTRAINT measures_amendment_edition_id_06078392_fk_measures_edition_code FOREIGN KEY (edition_id) REFERENCES public.measures_edition(code) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.measures_amendment
    ADD CONSTRAINT measures_amendment_silence_id_04f125fc_fk_procedure FOREIGN KEY (silence_id) REFERENCES public.procedures_silenceoutcome(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.measures_area
    ADD CONSTRAINT measures_area_dimension_id_3371aa30_fk_measures_dimension_code FOREIGN KEY (dimension_id) REFERENCES public.measures_dimension(code) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.measures_chapter
    ADD CONSTRAINT measures_chapter_edition_id_d8f0a733_fk_measures_edition_code FOREIGN KEY (edition_id) REFERENCES public.measures_edition(code) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.measures_concern
    ADD CONSTRAINT measures_concern_measure_id_490becaa_fk_measures_measure_id FOREIGN KEY (measure_id) REFERENCES public.measures_measure(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.measures_concern
    ADD CONSTRAINT measures_concern_revision_id_77a72bb5_fk_documents_revision_id FOREIGN KEY (revision_id) REFERENCES public.documents_revision(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.measures_descent
    ADD CONSTRAINT measures_descent_measure_id_664aea45_fk_measures_measure_id FOREIGN KEY (measure_id) REFERENCES public.measures_measure(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.measures_descent
    ADD CONSTRAINT measures_descent_predecessor_id_a93df3d8_fk_measures_measure_id FOREIGN KEY (predecessor_id) REFERENCES public.measures_measure(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.measures_dimensionname
    ADD CONSTRAINT measures_dimensionna_dimension_id_433cea0a_fk_measures_ FOREIGN KEY (dimension_id) REFERENCES public.measures_dimension(code) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.measures_edition
    ADD CONSTRAINT measures_edition_decision_id_3d8f879b_fk_procedures_decision_id FOREIGN KEY (decision_id) REFERENCES public.procedures_decision(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.measures_edition
    ADD CONSTRAINT measures_edition_revision_id_4591de28_fk_documents_revision_id FOREIGN KEY (revision_id) REFERENCES public.documents_revision(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.measures_listact
    ADD CONSTRAINT measures_listact_decision_id_e9b3569b_fk_procedures_decision_id FOREIGN KEY (decision_id) REFERENCES public.procedures_decision(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.measures_listact
    ADD CONSTRAINT measures_listact_note_id_af320d30_fk_documents_revision_id FOREIGN KEY (note_id) REFERENCES public.documents_revision(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.measures_listrow
    ADD CONSTRAINT measures_listrow_act_id_8e8fed77_fk_measures_listact_id FOREIGN KEY (act_id) REFERENCES public.measures_listact(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.measures_listrow
    ADD CONSTRAINT measures_listrow_area_id_b127442b_fk_measures_area_code FOREIGN KEY (area_id) REFERENCES public.measures_area(code) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.measures_listrow
    ADD CONSTRAINT measures_listrow_participant_id_be72b60e_fk_participa FOREIGN KEY (participant_id) REFERENCES public.participants_participant(code) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.measures_measure
    ADD CONSTRAINT measures_measure_area_id_2aafb553_fk_measures_area_code FOREIGN KEY (area_id) REFERENCES public.measures_area(code) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.measures_measure
    ADD CONSTRAINT measures_measure_chapter_id_a0501c4b_fk_measures_chapter_id FOREIGN KEY (chapter_id) REFERENCES public.measures_chapter(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.measures_measure
    ADD CONSTRAINT measures_measure_dimension_id_13abdc8e_fk_measures_ FOREIGN KEY (dimension_id) REFERENCES public.measures_dimension(code) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.measures_measure
    ADD CONSTRAINT measures_measure_edition_id_3b67a843_fk_measures_edition_code FOREIGN KEY (edition_id) REFERENCES public.measures_edition(code) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.measures_measure
    ADD CONSTRAINT measures_measure_ended_by_id_074b603d_fk_measures_amendment_id FOREIGN KEY (ended_by_id) REFERENCES public.measures_amendment(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.measures_measure
    ADD CONSTRAINT measures_measure_introduced_by_id_ccecc6d3_fk_measures_ FOREIGN KEY (introduced_by_id) REFERENCES public.measures_amendment(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.measures_measure
    ADD CONSTRAINT measures_measure_parent_id_72a38c38_fk_measures_measure_id FOREIGN KEY (parent_id) REFERENCES public.measures_measure(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.measures_measure
    ADD CONSTRAINT measures_measure_revision_id_d6e55837_fk_documents_revision_id FOREIGN KEY (revision_id) REFERENCES public.documents_revision(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.measures_part
    ADD CONSTRAINT measures_part_edition_id_0d45f7ff_fk_measures_edition_code FOREIGN KEY (edition_id) REFERENCES public.measures_edition(code) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.measures_tenure
    ADD CONSTRAINT measures_tenure_act_id_4fb8e75b_fk_measures_listact_id FOREIGN KEY (act_id) REFERENCES public.measures_listact(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.measures_tenure
    ADD CONSTRAINT measures_tenure_area_id_8f4c8ca3_fk_measures_area_code FOREIGN KEY (area_id) REFERENCES public.measures_area(code) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.measures_tenure
    ADD CONSTRAINT measures_tenure_participant_id_db983412_fk_participa FOREIGN KEY (participant_id) REFERENCES public.participants_participant(code) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.meetings_attendance
    ADD CONSTRAINT meetings_attendance_participant_id_61f55d1b_fk_participa FOREIGN KEY (participant_id) REFERENCES public.participants_participant(code) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.meetings_attendance
    ADD CONSTRAINT meetings_attendance_sitting_id_9795c40d_fk_meetings_sitting_id FOREIGN KEY (sitting_id) REFERENCES public.meetings_sitting(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.meetings_frozen
    ADD CONSTRAINT meetings_frozen_sitting_id_1e6df805_fk_meetings_sitting_id FOREIGN KEY (sitting_id) REFERENCES public.meetings_sitting(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.meetings_frozen
    ADD CONSTRAINT meetings_frozen_version_id_eba03858_fk_documents FOREIGN KEY (version_id) REFERENCES public.documents_languageversion(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.meetings_placed
    ADD CONSTRAINT meetings_placed_point_id_2f0feebc_fk_meetings_point_id FOREIGN KEY (point_id) REFERENCES public.meetings_point(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.meetings_placed
    ADD CONSTRAINT meetings_placed_revision_id_0b54f1e8_fk_documents_revision_id FOREIGN KEY (revision_id) REFERENCES public.documents_revision(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.meetings_point
    ADD CONSTRAINT meetings_point_sitting_id_bb86c33a_fk_meetings_sitting_id FOREIGN KEY (sitting_id) REFERENCES public.meetings_sitting(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.meetings_put
    ADD CONSTRAINT meetings_put_decision_id_cd4750a7_fk_procedures_decision_id FOREIGN KEY (decision_id) REFERENCES public.procedures_decision(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.meetings_put
    ADD CONSTRAINT meetings_put_officer_id_2285138d_fk_participants_officer_id FOREIGN KEY (officer_id) REFERENCES public.participants_officer(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.meetings_put
    ADD CONSTRAINT meetings_put_point_id_1b4d2ee0_fk_meetings_point_id FOREIGN KEY (point_id) REFERENCES public.meetings_point(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.meetings_put
    ADD CONSTRAINT meetings_put_revision_id_58ad0728_fk_documents_revision_id FOREIGN KEY (revision_id) REFERENCES public.documents_revision(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.meetings_put
    ADD CONSTRAINT meetings_put_sitting_id_1cc4f79b_fk_meetings_sitting_id FOREIGN KEY (sitting_id) REFERENCES public.meetings_sitting(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.meetings_sitting
    ADD CONSTRAINT meetings_sitting_amended_id_701e2db2_fk_documents_revision_id FOREIGN KEY (amended_id) REFERENCES public.documents_revision(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.meetings_sitting
    ADD CONSTRAINT meetings_sitting_chair_id_30e1ec04_fk_participa FOREIGN KEY (chair_id) REFERENCES public.participants_participant(code) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.meetings_sitting
    ADD CONSTRAINT meetings_sitting_convened_by_id_2ce0e4e5_fk_participa FOREIGN KEY (convened_by_id) REFERENCES public.participants_officer(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.meetings_sitting
    ADD CONSTRAINT meetings_sitting_listed_id_b492f566_fk_documents_revision_id FOREIGN KEY (listed_id) REFERENCES public.documents_revision(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.meetings_sitting
    ADD CONSTRAINT meetings_sitting_meeting_id_1cd40fbc_fk_participants_meeting_id FOREIGN KEY (meeting_id) REFERENCES public.participants_meeting(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.meetings_sitting
    ADD CONSTRAINT meetings_sitting_report_id_1eddba2e_fk_documents_revision_id FOREIGN KEY (report_id) REFERENCES public.documents_revision(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.meetings_statement
    ADD CONSTRAINT meetings_statement_officer_id_820fe00b_fk_participa FOREIGN KEY (officer_id) REFERENCES public.participants_officer(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.meetings_statement
    ADD CONSTRAINT meetings_statement_put_id_a5fb4176_fk_meetings_put_id FOREIGN KEY (put_id) REFERENCES public.meetings_put(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.meetings_statement
    ADD CONSTRAINT meetings_statement_state_id_4f5a3a78_fk_participa FOREIGN KEY (state_id) REFERENCES public.participants_participant(code) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.mfa_authenticator
    ADD CONSTRAINT mfa_authenticator_user_id_0c3a50c0_fk_participants_officer_id FOREIGN KEY (user_id) REFERENCES public.participants_officer(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.notices_notice
    ADD CONSTRAINT notices_notice_officer_id_31710ad9_fk_participants_officer_id FOREIGN KEY (officer_id) REFERENCES public.participants_officer(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.notices_notice
    ADD CONSTRAINT notices_notice_participant_id_b4b0a791_fk_participa FOREIGN KEY (participant_id) REFERENCES public.participants_participant(code) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.notices_noticepreference
    ADD CONSTRAINT notices_noticeprefer_officer_id_35ff6044_fk_participa FOREIGN KEY (officer_id) REFERENCES public.participants_officer(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.notices_posting
    ADD CONSTRAINT notices_posting_letter_id_aa48e964_fk_notices_posting_id FOREIGN KEY (letter_id) REFERENCES public.notices_posting(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.notices_posting
    ADD CONSTRAINT notices_posting_notice_id_f477e20c_fk_notices_notice_id FOREIGN KEY (notice_id) REFERENCES public.notices_notice(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.notices_posting
    ADD CONSTRAINT notices_posting_webhook_id_6eb3a546_fk_notices_webhook_id FOREIGN KEY (webhook_id) REFERENCES public.notices_webhook(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.notices_subscription
    ADD CONSTRAINT notices_subscription_officer_id_1cdbc1ad_fk_participa FOREIGN KEY (officer_id) REFERENCES public.participants_officer(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.notices_webhook
    ADD CONSTRAINT notices_webhook_officer_id_f94a204a_fk_participants_officer_id FOREIGN KEY (officer_id) REFERENCES public.participants_officer(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.notices_webhook
    ADD CONSTRAINT notices_webhook_opened_by_id_6b9aa124_fk_participa FOREIGN KEY (opened_by_id) REFERENCES public.participants_officer(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.notices_webhook
    ADD CONSTRAINT notices_webhook_participant_id_50f70c21_fk_participa FOREIGN KEY (participant_id) REFERENCES public.participants_participant(code) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.papers_activity
    ADD CONSTRAINT papers_activity_area_id_fc9a16c6_fk_measures_area_code FOREIGN KEY (area_id) REFERENCES public.measures_area(code) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.papers_activity
    ADD CONSTRAINT papers_activity_plan_id_5a1ee0dc_fk_papers_areapaper_id FOREIGN KEY (plan_id) REFERENCES public.papers_areapaper(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.papers_activitymeasure
    ADD CONSTRAINT papers_activitymeasu_activity_id_a64c34c8_fk_papers_ac FOREIGN KEY (activity_id) REFERENCES public.papers_activity(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.papers_activitymeasure
    ADD CONSTRAINT papers_activitymeasu_measure_id_6d69c313_fk_measures_ FOREIGN KEY (measure_id) REFERENCES public.measures_measure(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.papers_activitystep
    ADD CONSTRAINT papers_activitystep_activity_id_8d2c609d_fk_papers_activity_id FOREIGN KEY (activity_id) REFERENCES public.papers_activity(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.papers_activitystep
    ADD CONSTRAINT papers_activitystep_state_id_24ab1cca_fk_participa FOREIGN KEY (state_id) REFERENCES public.participants_participant(code) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.papers_answer
    ADD CONSTRAINT papers_answer_comment_id_c427a00b_fk_papers_comment_id FOREIGN KEY (comment_id) REFERENCES public.papers_comment(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.papers_answer
    ADD CONSTRAINT papers_answer_officer_id_aaf55e66_fk_participants_officer_id FOREIGN KEY (officer_id) REFERENCES public.participants_officer(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.papers_answer
    ADD CONSTRAINT papers_answer_state_id_db7a64e1_fk_participa FOREIGN KEY (state_id) REFERENCES public.participants_participant(code) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.papers_applicability
    ADD CONSTRAINT papers_applicability_paper_id_2bca5bbf_fk_papers_areapaper_id FOREIGN KEY (paper_id) REFERENCES public.papers_areapaper(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.papers_areapaper
    ADD CONSTRAINT papers_areapaper_area_id_ab8baa40_fk_measures_area_code FOREIGN KEY (area_id) REFERENCES public.measures_area(code) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.papers_areapaper
    ADD CONSTRAINT papers_areapaper_author_id_65de548e_fk_participa FOREIGN KEY (author_id) REFERENCES public.participants_participant(code) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.papers_areapaper
    ADD CONSTRAINT papers_areapaper_document_id_64a1247d_fk_documents_document_id FOREIGN KEY (document_id) REFERENCES public.documents_document(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.papers_call
    ADD CONSTRAINT papers_call_network_id_5cdb66a1_fk_papers_network_id FOREIGN KEY (network_id) REFERENCES public.papers_network(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.papers_callanswer
    ADD CONSTRAINT papers_callanswer_call_id_4bc28b6f_fk_papers_call_id FOREIGN KEY (call_id) REFERENCES public.papers_call(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.papers_callanswer
    ADD CONSTRAINT papers_callanswer_contact_id_31b3fc03_fk_papers_contact_id FOREIGN KEY (contact_id) REFERENCES public.papers_contact(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.papers_comment
    ADD CONSTRAINT papers_comment_officer_id_dff9ff41_fk_participants_officer_id FOREIGN KEY (officer_id) REFERENCES public.participants_officer(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.papers_comment
    ADD CONSTRAINT papers_comment_round_id_af8d6313_fk_papers_round_id FOREIGN KEY (round_id) REFERENCES public.papers_round(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.papers_comment
    ADD CONSTRAINT papers_comment_state_id_588193bd_fk_participa FOREIGN KEY (state_id) REFERENCES public.participants_participant(code) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.papers_confirmation
    ADD CONSTRAINT papers_confirmation_contact_id_cef277e4_fk_papers_contact_id FOREIGN KEY (contact_id) REFERENCES public.papers_contact(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.papers_contact
    ADD CONSTRAINT papers_contact_focal_point_id_cbec2092_fk_participa FOREIGN KEY (focal_point_id) REFERENCES public.participants_focalpoint(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.papers_contact
    ADD CONSTRAINT papers_contact_network_id_ae69f351_fk_papers_network_id FOREIGN KEY (network_id) REFERENCES public.papers_network(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.papers_deliberation
    ADD CONSTRAINT papers_deliberation_draft_id_87bd84cc_fk_papers_paperdraft_id FOREIGN KEY (draft_id) REFERENCES public.papers_paperdraft(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.papers_deliberation
    ADD CONSTRAINT papers_deliberation_meeting_id_9ff8ac74_fk_participa FOREIGN KEY (meeting_id) REFERENCES public.participants_meeting(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.papers_draftpart
    ADD CONSTRAINT papers_draftpart_changed_by_id_228ec29f_fk_participa FOREIGN KEY (changed_by_id) REFERENCES public.participants_officer(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.papers_draftpart
    ADD CONSTRAINT papers_draftpart_changed_for_id_f4ab623c_fk_participa FOREIGN KEY (changed_for_id) REFERENCES public.participants_participant(code) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.papers_draftpart
    ADD CONSTRAINT papers_draftpart_draft_id_2a78669f_fk_papers_paperdraft_id FOREIGN KEY (draft_id) REFERENCES public.papers_paperdraft(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.papers_network
    ADD CONSTRAINT papers_network_area_id_e1cf85a7_fk_measures_area_code FOREIGN KEY (area_id) REFERENCES public.measures_area(code) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.papers_occasion
    ADD CONSTRAINT papers_occasion_activity_id_270b5631_fk_papers_activity_id FOREIGN KEY (activity_id) REFERENCES public.papers_activity(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.papers_paperdraft
    ADD CONSTRAINT papers_paperdraft_area_id_324dd956_fk_measures_area_code FOREIGN KEY (area_id) REFERENCES public.measures_area(code) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.papers_paperdraft
    ADD CONSTRAINT papers_paperdraft_begun_by_id_9db9dfec_fk_participa FOREIGN KEY (begun_by_id) REFERENCES public.participants_officer(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.papers_paperdraft
    ADD CONSTRAINT papers_paperdraft_document_id_a624b212_fk_documents_document_id FOREIGN KEY (document_id) REFERENCES public.documents_document(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.papers_paperdraft
    ADD CONSTRAINT papers_paperdraft_state_id_8ae574f3_fk_participa FOREIGN KEY (state_id) REFERENCES public.participants_participant(code) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.papers_planreview
    ADD CONSTRAINT papers_planreview_area_id_cec6bc6c_fk_measures_area_code FOREIGN KEY (area_id) REFERENCES public.measures_area(code) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.papers_planreview
    ADD CONSTRAINT papers_planreview_body_id_65486f4f_fk_participants_body_code FOREIGN KEY (body_id) REFERENCES public.participants_body(code) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.papers_round
    ADD CONSTRAINT papers_round_draft_id_277a06a5_fk_papers_paperdraft_id FOREIGN KEY (draft_id) REFERENCES public.papers_paperdraft(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.papers_round
    ADD CONSTRAINT papers_round_issued_by_id_fd7ba904_fk_participants_officer_id FOREIGN KEY (issued_by_id) REFERENCES public.participants_officer(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.papers_roundtext
    ADD CONSTRAINT papers_roundtext_round_id_e5d97011_fk_papers_round_id FOREIGN KEY (round_id) REFERENCES public.papers_round(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.participants_apitoken
    ADD CONSTRAINT participants_apitoke_officer_id_46acf63a_fk_participa FOREIGN KEY (officer_id) REFERENCES public.participants_officer(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.participants_body
    ADD CONSTRAINT participants_body_reports_to_id_5679afe9_fk_participa FOREIGN KEY (reports_to_id) REFERENCES public.participants_body(code) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.participants_bodyname
    ADD CONSTRAINT participants_bodynam_body_id_5a4348ee_fk_participa FOREIGN KEY (body_id) REFERENCES public.participants_body(code) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.participants_cadence
    ADD CONSTRAINT participants_cadence_body_id_7f7715ed_fk_participants_body_code FOREIGN KEY (body_id) REFERENCES public.participants_body(code) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.participants_cadence
    ADD CONSTRAINT participants_cadence_follows_id_ce24ed3a_fk_participa FOREIGN KEY (follows_id) REFERENCES public.participants_body(code) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.participants_chairmanship
    ADD CONSTRAINT participants_chairma_participant_id_7dbb93ac_fk_participa FOREIGN KEY (participant_id) REFERENCES public.participants_participant(code) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.participants_credential
    ADD CONSTRAINT participants_credent_granted_by_id_1c13ea4d_fk_participa FOREIGN KEY (granted_by_id) REFERENCES public.participants_officer(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.participants_credential
    ADD CONSTRAINT participants_credent_officer_id_1b9ece6e_fk_participa FOREIGN KEY (officer_id) REFERENCES public.participants_officer(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.participants_credential
    ADD CONSTRAINT participants_credent_revoked_by_id_13d27dde_fk_participa FOREIGN KEY (revoked_by_id) REFERENCES public.participants_officer(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.participants_focalpoint
    ADD CONSTRAINT participants_focalpo_participant_id_625ff44c_fk_participa FOREIGN KEY (participant_id) REFERENCES public.participants_participant(code) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.participants_invitation
    ADD CONSTRAINT participants_invitat_accepted_by_id_be700682_fk_participa FOREIGN KEY (accepted_by_id) REFERENCES public.participants_officer(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.participants_invitation
    ADD CONSTRAINT participants_invitat_invited_by_id_77d37a58_fk_participa FOREIGN KEY (invited_by_id) REFERENCES public.participants_officer(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.participants_invitation
    ADD CONSTRAINT participants_invitat_participant_id_b1b4c875_fk_participa FOREIGN KEY (participant_id) REFERENCES public.participants_participant(code) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.participants_invitation
    ADD CONSTRAINT participants_invitat_withdrawn_by_id_af590305_fk_participa FOREIGN KEY (withdrawn_by_id) REFERENCES public.participants_officer(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.participants_meeting
    ADD CONSTRAINT participants_meeting_body_id_124e1db4_fk_participants_body_code FOREIGN KEY (body_id) REFERENCES public.participants_body(code) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.participants_meeting
    ADD CONSTRAINT participants_meeting_host_id_f1f494f5_fk_participa FOREIGN KEY (host_id) REFERENCES public.participants_participant(code) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.participants_meeting
    ADD CONSTRAINT participants_meeting_place_id_dd58c60c_fk_participa FOREIGN KEY (place_id) REFERENCES public.participants_place(code) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.participants_officer
    ADD CONSTRAINT participants_officer_participant_id_a831bfac_fk_participa FOREIGN KEY (participant_id) REFERENCES public.participants_participant(code) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.participants_participant
    ADD CONSTRAINT participants_partici_parent_id_c09bdc41_fk_participa FOREIGN KEY (parent_id) REFERENCES public.participants_participant(code) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.participants_participantname
    ADD CONSTRAINT participants_partici_participant_id_2929b2c9_fk_participa FOREIGN KEY (participant_id) REFERENCES public.participants_participant(code) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.participants_participantalias
    ADD CONSTRAINT participants_partici_participant_id_f502e277_fk_participa FOREIGN KEY (participant_id) REFERENCES public.participants_participant(code) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.participants_passkey
    ADD CONSTRAINT participants_passkey_officer_id_3d6de80e_fk_participa FOREIGN KEY (officer_id) REFERENCES public.participants_officer(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.participants_place
    ADD CONSTRAINT participants_place_participant_id_c25f30b2_fk_participa FOREIGN KEY (participant_id) REFERENCES public.participants_participant(code) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.participants_placename
    ADD CONSTRAINT participants_placena_place_id_5c6d2f73_fk_participa FOREIGN KEY (place_id) REFERENCES public.participants_place(code) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.participants_premises
    ADD CONSTRAINT participants_premise_place_id_e1a3b9fa_fk_participa FOREIGN KEY (place_id) REFERENCES public.participants_place(code) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.participants_prospect
    ADD CONSTRAINT participants_prospec_participant_id_6fdf724e_fk_participa FOREIGN KEY (participant_id) REFERENCES public.participants_participant(code) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.participants_seat
    ADD CONSTRAINT participants_seat_place_id_b53ea693_fk_participants_place_code FOREIGN KEY (place_id) REFERENCES public.participants_place(code) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.participants_standingperiod
    ADD CONSTRAINT participants_standin_participant_id_36819d23_fk_participa FOREIGN KEY (participant_id) REFERENCES public.participants_participant(code) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.planning_eventattendance
    ADD CONSTRAINT planning_eventattend_event_id_2fa22a86_fk_planning_ FOREIGN KEY (event_id) REFERENCES public.planning_plannedevent(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.planning_eventattendance
    ADD CONSTRAINT planning_eventattend_participant_id_09ef7cc5_fk_participa FOREIGN KEY (participant_id) REFERENCES public.participants_participant(code) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.planning_eventinvitation
    ADD CONSTRAINT planning_eventinvita_draft_id_f62bf375_fk_correspon FOREIGN KEY (draft_id) REFERENCES public.correspondence_notedraft(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.planning_eventinvitation
    ADD CONSTRAINT planning_eventinvita_event_id_872b173e_fk_planning_ FOREIGN KEY (event_id) REFERENCES public.planning_plannedevent(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.planning_eventlessons
    ADD CONSTRAINT planning_eventlesson_event_id_4832840b_fk_planning_ FOREIGN KEY (event_id) REFERENCES public.planning_plannedevent(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.planning_eventlessons
    ADD CONSTRAINT planning_eventlesson_officer_id_c3ca335a_fk_participa FOREIGN KEY (officer_id) REFERENCES public.participants_officer(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.planning_eventlessons
    ADD CONSTRAINT planning_eventlesson_participant_id_83d0dbd9_fk_participa FOREIGN KEY (participant_id) REFERENCES public.participants_participant(code) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.planning_eventpaper
    ADD CONSTRAINT planning_eventpaper_event_id_3d5cb6f6_fk_planning_ FOREIGN KEY (event_id) REFERENCES public.planning_plannedevent(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.planning_eventpaper
    ADD CONSTRAINT planning_eventpaper_revision_id_ca6a3cb5_fk_documents FOREIGN KEY (revision_id) REFERENCES public.documents_revision(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.planning_eventphotograph
    ADD CONSTRAINT planning_eventphotog_event_id_e71d3c35_fk_planning_ FOREIGN KEY (event_id) REFERENCES public.planning_plannedevent(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.planning_eventphotograph
    ADD CONSTRAINT planning_eventphotog_officer_id_a0ba432a_fk_participa FOREIGN KEY (officer_id) REFERENCES public.participants_officer(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.planning_eventversion
    ADD CONSTRAINT planning_eventversio_dimension_id_80c074c4_fk_measures_ FOREIGN KEY (dimension_id) REFERENCES public.measures_dimension(code) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.planning_eventversion
    ADD CONSTRAINT planning_eventversio_event_id_e0f64aec_fk_planning_ FOREIGN KEY (event_id) REFERENCES public.planning_plannedevent(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.planning_eventversion
    ADD CONSTRAINT planning_eventversio_host_id_35cb37da_fk_participa FOREIGN KEY (host_id) REFERENCES public.participants_participant(code) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.planning_eventversion
    ADD CONSTRAINT planning_eventversio_officer_id_280bdc5e_fk_participa FOREIGN KEY (officer_id) REFERENCES public.participants_officer(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.planning_eventversion
    ADD CONSTRAINT planning_eventversio_place_id_b66e852b_fk_participa FOREIGN KEY (place_id) REFERENCES public.participants_place(code) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.planning_eventversion
    ADD CONSTRAINT planning_eventversion_area_id_615c9e5c_fk_measures_area_code FOREIGN KEY (area_id) REFERENCES public.measures_area(code) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.planning_nilreturn
    ADD CONSTRAINT planning_nilreturn_officer_id_be9c6905_fk_participa FOREIGN KEY (officer_id) REFERENCES public.participants_officer(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.planning_nilreturn
    ADD CONSTRAINT planning_nilreturn_participant_id_366863aa_fk_participa FOREIGN KEY (participant_id) REFERENCES public.participants_participant(code) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.planning_nilreturn
    ADD CONSTRAINT planning_nilreturn_plan_id_a7657094_fk_planning_plan_id FOREIGN KEY (plan_id) REFERENCES public.planning_plan(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.planning_nomination
    ADD CONSTRAINT planning_nomination_event_id_f8e40572_fk_planning_ FOREIGN KEY (event_id) REFERENCES public.planning_plannedevent(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.planning_nomination
    ADD CONSTRAINT planning_nomination_officer_id_e2034653_fk_participa FOREIGN KEY (officer_id) REFERENCES public.participants_officer(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.planning_nomination
    ADD CONSTRAINT planning_nomination_participant_id_23f68d86_fk_participa FOREIGN KEY (participant_id) REFERENCES public.participants_participant(code) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.planning_plan
    ADD CONSTRAINT planning_plan_circulated_id_04a5433d_fk_documents_revision_id FOREIGN KEY (circulated_id) REFERENCES public.documents_revision(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.planning_plan
    ADD CONSTRAINT planning_plan_decision_id_274b71ca_fk_procedures_decision_id FOREIGN KEY (decision_id) REFERENCES public.procedures_decision(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.planning_plan
    ADD CONSTRAINT planning_plan_officer_id_6bd8a760_fk_participants_officer_id FOREIGN KEY (officer_id) REFERENCES public.participants_officer(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.planning_plannedevent
    ADD CONSTRAINT planning_plannedeven_submission_id_64fdde9b_fk_planning_ FOREIGN KEY (submission_id) REFERENCES public.planning_submission(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.planning_plannedevent
    ADD CONSTRAINT planning_plannedevent_plan_id_09cc2aaf_fk_planning_plan_id FOREIGN KEY (plan_id) REFERENCES public.planning_plan(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.planning_submission
    ADD CONSTRAINT planning_submission_participant_id_c79897cc_fk_participa FOREIGN KEY (participant_id) REFERENCES public.participants_participant(code) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.planning_submission
    ADD CONSTRAINT planning_submission_plan_id_e05e74cf_fk_planning_plan_id FOREIGN KEY (plan_id) REFERENCES public.planning_plan(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.planning_submissionversion
    ADD CONSTRAINT planning_submissionv_area_id_82597c0e_fk_measures_ FOREIGN KEY (area_id) REFERENCES public.measures_area(code) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.planning_submissionversion
    ADD CONSTRAINT planning_submissionv_dimension_id_262a05fd_fk_measures_ FOREIGN KEY (dimension_id) REFERENCES public.measures_dimension(code) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.planning_submissionversion
    ADD CONSTRAINT planning_submissionv_host_id_790b042b_fk_participa FOREIGN KEY (host_id) REFERENCES public.participants_participant(code) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.planning_submissionversion
    ADD CONSTRAINT planning_submissionv_officer_id_385ce116_fk_participa FOREIGN KEY (officer_id) REFERENCES public.participants_officer(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.planning_submissionversion
    ADD CONSTRAINT planning_submissionv_place_id_301f175a_fk_participa FOREIGN KEY (place_id) REFERENCES public.participants_place(code) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.planning_submissionversion
    ADD CONSTRAINT planning_submissionv_submission_id_0a77e29f_fk_planning_ FOREIGN KEY (submission_id) REFERENCES public.planning_submission(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.procedures_decision
    ADD CONSTRAINT procedures_decision_meeting_id_95065bd8_fk_participa FOREIGN KEY (meeting_id) REFERENCES public.participants_meeting(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.procedures_decision
    ADD CONSTRAINT procedures_decision_revision_id_07ec3ac0_fk_documents FOREIGN KEY (revision_id) REFERENCES public.documents_revision(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.procedures_instrumentstep
    ADD CONSTRAINT procedures_instrumen_instrument_id_0c258891_fk_procedure FOREIGN KEY (instrument_id) REFERENCES public.procedures_instrument(code) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.procedures_instrumentstatement
    ADD CONSTRAINT procedures_instrumen_instrument_id_51653225_fk_procedure FOREIGN KEY (instrument_id) REFERENCES public.procedures_instrument(code) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.procedures_instrumentact
    ADD CONSTRAINT procedures_instrumen_instrument_id_de86bcf7_fk_procedure FOREIGN KEY (instrument_id) REFERENCES public.procedures_instrument(code) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.procedures_instrumentact
    ADD CONSTRAINT procedures_instrumen_participant_id_0c09a018_fk_participa FOREIGN KEY (participant_id) REFERENCES public.participants_participant(code) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.procedures_instrumentstatement
    ADD CONSTRAINT procedures_instrumen_participant_id_ad4bb291_fk_participa FOREIGN KEY (participant_id) REFERENCES public.participants_participant(code) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.procedures_instrumentact
    ADD CONSTRAINT procedures_instrumen_registered_by_id_3448339d_fk_participa FOREIGN KEY (registered_by_id) REFERENCES public.participants_officer(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.procedures_instrumentstatement
    ADD CONSTRAINT procedures_instrumen_revision_id_305a670a_fk_documents FOREIGN KEY (revision_id) REFERENCES public.documents_revision(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.procedures_instrumentact
    ADD CONSTRAINT procedures_instrumen_revision_id_40ce00cd_fk_documents FOREIGN KEY (revision_id) REFERENCES public.documents_revision(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.procedures_instrument
    ADD CONSTRAINT procedures_instrumen_revision_id_e4a3e2f3_fk_documents FOREIGN KEY (revision_id) REFERENCES public.documents_revision(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.procedures_silenceoutcome
    ADD CONSTRAINT procedures_silenceou_revision_id_c4dcf66c_fk_documents FOREIGN KEY (revision_id) REFERENCES public.documents_revision(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.record_cosignature
    ADD CONSTRAINT record_cosignature_checkpoint_id_e24897cc_fk_record_ch FOREIGN KEY (checkpoint_id) REFERENCES public.record_checkpoint(size) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.record_sealed
    ADD CONSTRAINT record_sealed_entry_id_a649a55d_fk_record_entry_index FOREIGN KEY (entry_id) REFERENCES public.record_entry(index) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.record_widening
    ADD CONSTRAINT record_widening_entry_id_b57f462c_fk_record_entry_index FOREIGN KEY (entry_id) REFERENCES public.record_entry(index) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.resources_contribution
    ADD CONSTRAINT resources_contributi_donor_id_2e33282d_fk_participa FOREIGN KEY (donor_id) REFERENCES public.participants_participant(code) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.resources_contribution
    ADD CONSTRAINT resources_contributi_entered_by_id_b58bece7_fk_participa FOREIGN KEY (entered_by_id) REFERENCES public.participants_officer(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.resources_contribution
    ADD CONSTRAINT resources_contributi_project_id_50ac06e6_fk_resources FOREIGN KEY (project_id) REFERENCES public.resources_project(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.resources_followup
    ADD CONSTRAINT resources_followup_decision_id_b98f1138_fk_procedure FOREIGN KEY (decision_id) REFERENCES public.procedures_decision(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.resources_followup
    ADD CONSTRAINT resources_followup_entered_by_id_8506dea5_fk_participa FOREIGN KEY (entered_by_id) REFERENCES public.participants_officer(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.resources_move
    ADD CONSTRAINT resources_move_follow_up_id_f8657fc7_fk_resources_followup_id FOREIGN KEY (follow_up_id) REFERENCES public.resources_followup(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.resources_move
    ADD CONSTRAINT resources_move_moved_by_id_2a7d42a9_fk_participants_officer_id FOREIGN KEY (moved_by_id) REFERENCES public.participants_officer(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.resources_move
    ADD CONSTRAINT resources_move_revision_id_12d999ce_fk_documents_revision_id FOREIGN KEY (revision_id) REFERENCES public.documents_revision(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.resources_move
    ADD CONSTRAINT resources_move_superseded_by_id_e73964ec_fk_procedure FOREIGN KEY (superseded_by_id) REFERENCES public.procedures_decision(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.resources_progress
    ADD CONSTRAINT resources_progress_decision_id_5cd80ee2_fk_procedure FOREIGN KEY (decision_id) REFERENCES public.procedures_decision(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.resources_progress
    ADD CONSTRAINT resources_progress_revision_id_94a4aaf1_fk_documents FOREIGN KEY (revision_id) REFERENCES public.documents_revision(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.resources_project
    ADD CONSTRAINT resources_project_entered_by_id_9420c71f_fk_participa FOREIGN KEY (entered_by_id) REFERENCES public.participants_officer(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.resources_project
    ADD CONSTRAINT resources_project_proposer_id_7f812256_fk_participa FOREIGN KEY (proposer_id) REFERENCES public.participants_participant(code) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.resources_project
    ADD CONSTRAINT resources_project_revision_id_64ce97a5_fk_documents_revision_id FOREIGN KEY (revision_id) REFERENCES public.documents_revision(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.resources_projectstep
    ADD CONSTRAINT resources_projectste_decision_id_f295bf9d_fk_procedure FOREIGN KEY (decision_id) REFERENCES public.procedures_decision(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.resources_projectstep
    ADD CONSTRAINT resources_projectste_entered_by_id_7a124262_fk_participa FOREIGN KEY (entered_by_id) REFERENCES public.participants_officer(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.resources_projectstep
    ADD CONSTRAINT resources_projectste_project_id_bf9295bd_fk_resources FOREIGN KEY (project_id) REFERENCES public.resources_project(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.resources_projectstep
    ADD CONSTRAINT resources_projectste_revision_id_e9bc94cb_fk_documents FOREIGN KEY (revision_id) REFERENCES public.documents_revision(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.resources_receipt
    ADD CONSTRAINT resources_receipt_contribution_id_164c593a_fk_resources FOREIGN KEY (contribution_id) REFERENCES public.resources_contribution(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.resources_receipt
    ADD CONSTRAINT resources_receipt_entered_by_id_a7f3fd14_fk_participa FOREIGN KEY (entered_by_id) REFERENCES public.participants_officer(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.resources_secondment
    ADD CONSTRAINT resources_secondment_state_id_e4c0e68e_fk_participa FOREIGN KEY (state_id) REFERENCES public.participants_participant(code) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.review_asked
    ADD CONSTRAINT review_asked_area_id_e418f8e3_fk_measures_area_code FOREIGN KEY (area_id) REFERENCES public.measures_area(code) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.review_asked
    ADD CONSTRAINT review_asked_participant_id_6f9d9368_fk_participa FOREIGN KEY (participant_id) REFERENCES public.participants_participant(code) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.review_asked
    ADD CONSTRAINT review_asked_review_id_ab6146ff_fk_review_review_id FOREIGN KEY (review_id) REFERENCES public.review_review(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.review_called
    ADD CONSTRAINT review_called_draft_id_64a3b2bd_fk_correspondence_notedraft_id FOREIGN KEY (draft_id) REFERENCES public.correspondence_notedraft(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.review_called
    ADD CONSTRAINT review_called_review_id_7506c5c7_fk_review_review_id FOREIGN KEY (review_id) REFERENCES public.review_review(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.review_choice
    ADD CONSTRAINT review_choice_marked_by_id_90ceb916_fk_participa FOREIGN KEY (marked_by_id) REFERENCES public.participants_participant(code) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.review_choice
    ADD CONSTRAINT review_choice_measure_id_3ae9a4ca_fk_measures_measure_id FOREIGN KEY (measure_id) REFERENCES public.measures_measure(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.review_choice
    ADD CONSTRAINT review_choice_officer_id_21c13408_fk_participants_officer_id FOREIGN KEY (officer_id) REFERENCES public.participants_officer(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.review_choice
    ADD CONSTRAINT review_choice_replaces_id_010cf79e_fk_review_choice_id FOREIGN KEY (replaces_id) REFERENCES public.review_choice(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.review_consent
    ADD CONSTRAINT review_consent_officer_id_ab69cbc4_fk_participants_officer_id FOREIGN KEY (officer_id) REFERENCES public.participants_officer(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.review_consent
    ADD CONSTRAINT review_consent_state_id_bfdbd229_fk_participa FOREIGN KEY (state_id) REFERENCES public.participants_participant(code) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.review_contribution
    ADD CONSTRAINT review_contribution_area_id_e6ce1520_fk_measures_area_code FOREIGN KEY (area_id) REFERENCES public.measures_area(code) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.review_contribution
    ADD CONSTRAINT review_contribution_officer_id_15173c3f_fk_participa FOREIGN KEY (officer_id) REFERENCES public.participants_officer(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.review_contribution
    ADD CONSTRAINT review_contribution_review_id_269a3a53_fk_review_review_id FOREIGN KEY (review_id) REFERENCES public.review_review(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.review_contribution
    ADD CONSTRAINT review_contribution_state_id_b3d1aa07_fk_participa FOREIGN KEY (state_id) REFERENCES public.participants_participant(code) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.review_followed
    ADD CONSTRAINT review_followed_decision_id_a4ecfadf_fk_procedures_decision_id FOREIGN KEY (decision_id) REFERENCES public.procedures_decision(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.review_followed
    ADD CONSTRAINT review_followed_recommendation_id_b95c6116_fk_review_re FOREIGN KEY (recommendation_id) REFERENCES public.review_recommendation(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.review_issued
    ADD CONSTRAINT review_issued_review_id_3b41b386_fk_review_review_id FOREIGN KEY (review_id) REFERENCES public.review_review(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.review_issued
    ADD CONSTRAINT review_issued_revision_id_b253c11a_fk_documents_revision_id FOREIGN KEY (revision_id) REFERENCES public.documents_revision(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.review_proposal
    ADD CONSTRAINT review_proposal_area_id_346fc3bf_fk_measures_area_code FOREIGN KEY (area_id) REFERENCES public.measures_area(code) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.review_proposal
    ADD CONSTRAINT review_proposal_dimension_id_b44e33c5_fk_measures_ FOREIGN KEY (dimension_id) REFERENCES public.measures_dimension(code) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.review_proposal
    ADD CONSTRAINT review_proposal_edition_id_b9a3fbbd_fk_measures_edition_code FOREIGN KEY (edition_id) REFERENCES public.measures_edition(code) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.review_proposal
    ADD CONSTRAINT review_proposal_officer_id_080099fc_fk_participants_officer_id FOREIGN KEY (officer_id) REFERENCES public.participants_officer(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.review_proposal
    ADD CONSTRAINT review_proposal_proposer_id_202e6ce9_fk_participa FOREIGN KEY (proposer_id) REFERENCES public.participants_participant(code) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.review_proposal
    ADD CONSTRAINT review_proposal_recommendation_id_21aa08ed_fk_review_re FOREIGN KEY (recommendation_id) REFERENCES public.review_recommendation(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.review_proposal
    ADD CONSTRAINT review_proposal_revision_id_3cd25881_fk_documents_revision_id FOREIGN KEY (revision_id) REFERENCES public.documents_revision(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.review_recommendation
    ADD CONSTRAINT review_recommendatio_measure_id_bef9ad38_fk_measures_ FOREIGN KEY (measure_id) REFERENCES public.measures_measure(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.review_recommendation
    ADD CONSTRAINT review_recommendatio_officer_id_1aef506b_fk_participa FOREIGN KEY (officer_id) REFERENCES public.participants_officer(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.review_recommendation
    ADD CONSTRAINT review_recommendatio_source_id_d9c91b90_fk_participa FOREIGN KEY (source_id) REFERENCES public.participants_participant(code) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.review_recommendation
    ADD CONSTRAINT review_recommendation_area_id_70e64bc5_fk_measures_area_code FOREIGN KEY (area_id) REFERENCES public.measures_area(code) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.review_recommendation
    ADD CONSTRAINT review_recommendation_review_id_3442a8dc_fk_review_review_id FOREIGN KEY (review_id) REFERENCES public.review_review(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.review_review
    ADD CONSTRAINT review_review_dimension_id_621974ed_fk_measures_dimension_code FOREIGN KEY (dimension_id) REFERENCES public.measures_dimension(code) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.review_review
    ADD CONSTRAINT review_review_note_id_93adb195_fk_documents_revision_id FOREIGN KEY (note_id) REFERENCES public.documents_revision(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.review_review
    ADD CONSTRAINT review_review_officer_id_9bb44228_fk_participants_officer_id FOREIGN KEY (officer_id) REFERENCES public.participants_officer(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.silence_act
    ADD CONSTRAINT silence_act_confirmed_by_id_678ebc34_fk_participants_officer_id FOREIGN KEY (confirmed_by_id) REFERENCES public.participants_officer(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.silence_act
    ADD CONSTRAINT silence_act_officer_id_9d3fd80f_fk_participants_officer_id FOREIGN KEY (officer_id) REFERENCES public.participants_officer(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.silence_act
    ADD CONSTRAINT silence_act_procedure_id_89ad5516_fk_silence_procedure_id FOREIGN KEY (procedure_id) REFERENCES public.silence_procedure(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.silence_procedure
    ADD CONSTRAINT silence_procedure_ancestor_id_1c5aeb16_fk_silence_procedure_id FOREIGN KEY (ancestor_id) REFERENCES public.silence_procedure(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.silence_procedure
    ADD CONSTRAINT silence_procedure_note_id_d5d30588_fk_documents_revision_id FOREIGN KEY (note_id) REFERENCES public.documents_revision(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.silence_procedure
    ADD CONSTRAINT silence_procedure_opened_by_id_1abeb788_fk_participa FOREIGN KEY (opened_by_id) REFERENCES public.participants_officer(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.silence_proceduretext
    ADD CONSTRAINT silence_proceduretex_procedure_id_62badf9f_fk_silence_p FOREIGN KEY (procedure_id) REFERENCES public.silence_procedure(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.silence_proceduretext
    ADD CONSTRAINT silence_proceduretex_version_id_64ae1d9d_fk_documents FOREIGN KEY (version_id) REFERENCES public.documents_languageversion(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.silence_signedvoices
    ADD CONSTRAINT silence_signedvoices_participant_id_72bebf6c_fk_participa FOREIGN KEY (participant_id) REFERENCES public.participants_participant(code) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.silence_translation
    ADD CONSTRAINT silence_translation_participant_id_4e5b4f76_fk_participa FOREIGN KEY (participant_id) REFERENCES public.participants_participant(code) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.silence_twovoices
    ADD CONSTRAINT silence_twovoices_participant_id_3e52c5a6_fk_participa FOREIGN KEY (participant_id) REFERENCES public.participants_participant(code) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.silence_waiting
    ADD CONSTRAINT silence_waiting_entered_by_id_bc9e1b29_fk_participa FOREIGN KEY (entered_by_id) REFERENCES public.participants_officer(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.silence_waiting
    ADD CONSTRAINT silence_waiting_procedure_id_76f760fe_fk_silence_procedure_id FOREIGN KEY (procedure_id) REFERENCES public.silence_procedure(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.silence_waiting
    ADD CONSTRAINT silence_waiting_settled_by_id_47c100d4_fk_participa FOREIGN KEY (settled_by_id) REFERENCES public.participants_officer(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.usersessions_usersession
    ADD CONSTRAINT usersessions_userses_user_id_af5e0a6d_fk_participa FOREIGN KEY (user_id) REFERENCES public.participants_officer(id) DEFERRABLE INITIALLY DEFERRED;
