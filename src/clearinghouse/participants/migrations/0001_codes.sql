-- A range over codes, so that an exclusion constraint can compare them without btree_gist:
-- the range [KAZ,KAZ] overlaps [KAZ,KAZ] and nothing else.

CREATE TYPE participants_codes AS RANGE (SUBTYPE = text, COLLATION = "C");
