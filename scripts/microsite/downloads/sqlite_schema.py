"""The tables of ``data/corpus.sqlite``. SQLite keeps the remarks, so ``.schema`` explains the columns.

Plain SQL that any SQLite of the last ten years reads: no STRICT tables, no generated columns.
"""

from typing import Final

VERSION: Final = 1
"""Version of these tables, in ``PRAGMA user_version``; raised when something goes, or changes its meaning."""

TABLES: Final = """
CREATE TABLE sources (
  id TEXT PRIMARY KEY,
  address TEXT NOT NULL,           -- its page, from the root of the site
  title TEXT,                      -- null where nobody knows it
  label TEXT NOT NULL,             -- what the site calls it
  kind TEXT NOT NULL,
  authors TEXT NOT NULL,           -- Family, Given; joined by semicolons
  publisher TEXT,
  published_in TEXT,               -- the journal, newspaper or book
  volume TEXT, issue TEXT, pages TEXT,
  doi TEXT,
  date TEXT NOT NULL,              -- EDTF
  date_inferred INTEGER NOT NULL,  -- 1 where no date is printed on it
  date_basis TEXT NOT NULL,
  url TEXT,
  language TEXT NOT NULL,          -- BCP 47
  about TEXT NOT NULL,
  reading TEXT NOT NULL,           -- complete, in-part
  identified INTEGER NOT NULL,
  origin_group TEXT,               -- sources that share it come from one hand
  file_name TEXT, file_bytes INTEGER, file_sha256 TEXT,
  normalisation INTEGER, characters INTEGER, words INTEGER,
  hash TEXT                        -- SHA-256 of the whole normalised text
);
CREATE TABLE passages (
  source TEXT NOT NULL REFERENCES sources (id),
  at TEXT NOT NULL,                -- locator: s4.p2.s3 is section 4, paragraph 2, sentence 3
  part_of TEXT,                    -- locator of the passage that a sentence belongs to
  kind TEXT NOT NULL,
  page INTEGER,
  span_start INTEGER NOT NULL,     -- in characters of the normalised text
  span_end INTEGER NOT NULL,       -- not included
  words INTEGER NOT NULL,
  hash TEXT NOT NULL,              -- SHA-256 of the span
  selector TEXT NOT NULL,          -- the place as JSON of the W3C Web Annotation model
  PRIMARY KEY (source, at),
  FOREIGN KEY (source, part_of) REFERENCES passages (source, at)
);
CREATE TABLE actors (
  id TEXT PRIMARY KEY, address TEXT NOT NULL, name TEXT NOT NULL, kind TEXT NOT NULL, short TEXT NOT NULL,
  reviewed TEXT NOT NULL
);
CREATE TABLE actor_names (
  actor TEXT NOT NULL REFERENCES actors (id),
  name TEXT NOT NULL,
  kind TEXT NOT NULL,              -- written (so in a source), also (other spelling), native (in its own language)
  source TEXT REFERENCES sources (id),  -- who writes it so
  language TEXT,                   -- BCP 47
  basis TEXT                       -- the ground for a native name
);
CREATE TABLE threats (
  id TEXT PRIMARY KEY, address TEXT NOT NULL, title TEXT NOT NULL, short TEXT NOT NULL,
  bottom_line TEXT NOT NULL,       -- Markdown with citations
  reviewed TEXT NOT NULL
);
CREATE TABLE terms (
  id TEXT PRIMARY KEY, address TEXT NOT NULL, term TEXT NOT NULL,
  definition TEXT NOT NULL,        -- Markdown with citations
  basis TEXT NOT NULL              -- source, ours
);
CREATE TABLE events (
  id TEXT PRIMARY KEY, address TEXT NOT NULL, what TEXT NOT NULL,
  date TEXT,                       -- EDTF; null where no date could be established
  place TEXT                       -- its places in words
);
CREATE TABLE places (
  id TEXT PRIMARY KEY, address TEXT NOT NULL, name TEXT NOT NULL,
  kind TEXT NOT NULL,              -- city, site, province, country
  within TEXT REFERENCES places (id),
  lat REAL, lon REAL,              -- degrees; null where the place is not known
  basis TEXT NOT NULL              -- how it is known
);
CREATE TABLE works (
  key TEXT PRIMARY KEY,
  address TEXT NOT NULL,
  type TEXT NOT NULL,              -- CSL
  title TEXT,                      -- null where nobody knows it
  untitled TEXT,                   -- where the title is not known: what is
  authors TEXT NOT NULL,           -- Family, Given; joined by semicolons
  editors TEXT NOT NULL,
  year INTEGER,
  container TEXT, publisher TEXT, doi TEXT, url TEXT,
  standing TEXT NOT NULL,          -- confirmed, likely, unresolved
  reconstructed INTEGER NOT NULL,  -- 1 where the entry was put together by us
  established TEXT NOT NULL,
  correction TEXT,
  csl TEXT NOT NULL                -- the whole item as CSL-JSON
);
CREATE TABLE claims (
  id TEXT PRIMARY KEY,
  address TEXT NOT NULL,
  source TEXT NOT NULL REFERENCES sources (id),
  says TEXT NOT NULL,              -- in our words
  kind TEXT NOT NULL,
  strength TEXT NOT NULL,
  speaker TEXT NOT NULL,           -- source, unnamed-reports, others, actor
  speaker_actor TEXT REFERENCES actors (id),
  perceiver TEXT,                  -- through whose eyes the source describes it: id of an actor, or others
  quoted INTEGER NOT NULL,         -- 1 if the source gives the speaker's own words
  note TEXT,
  verdict TEXT NOT NULL,           -- verified, not-checkable-here, failed: were its passages found in the source?
  verdict_date TEXT                -- the day on which they were looked up
);
CREATE TABLE figures (
  claim TEXT PRIMARY KEY REFERENCES claims (id),
  value NUMERIC NOT NULL,
  upper NUMERIC,                   -- upper end of a range
  qualifier TEXT NOT NULL,
  unit TEXT NOT NULL,
  period TEXT                      -- EDTF; null where the source does not say
);
CREATE TABLE claim_passages (
  claim TEXT NOT NULL REFERENCES claims (id),
  source TEXT NOT NULL,
  at TEXT NOT NULL,
  PRIMARY KEY (claim, at),
  FOREIGN KEY (source, at) REFERENCES passages (source, at)
);
CREATE TABLE claim_works (
  claim TEXT NOT NULL REFERENCES claims (id),
  work TEXT NOT NULL REFERENCES works (key),
  page TEXT                        -- as the source gives it
);
CREATE TABLE claim_actors (
  claim TEXT NOT NULL REFERENCES claims (id), actor TEXT NOT NULL REFERENCES actors (id), PRIMARY KEY (claim, actor)
);
CREATE TABLE claim_threats (
  claim TEXT NOT NULL REFERENCES claims (id), threat TEXT NOT NULL REFERENCES threats (id), PRIMARY KEY (claim, threat)
);
CREATE TABLE claim_terms (
  claim TEXT NOT NULL REFERENCES claims (id), term TEXT NOT NULL REFERENCES terms (id), PRIMARY KEY (claim, term)
);
CREATE TABLE claim_events (
  claim TEXT NOT NULL REFERENCES claims (id), event TEXT NOT NULL REFERENCES events (id), PRIMARY KEY (claim, event)
);
CREATE TABLE event_places (
  event TEXT NOT NULL REFERENCES events (id), place TEXT NOT NULL REFERENCES places (id),
  elsewhere INTEGER NOT NULL,      -- 1 where no source puts it there, but a report elsewhere
  PRIMARY KEY (event, place)
);
CREATE TABLE place_claims (
  place TEXT NOT NULL REFERENCES places (id), claim TEXT NOT NULL REFERENCES claims (id), PRIMARY KEY (place, claim)
);
CREATE TABLE event_claims (
  event TEXT NOT NULL REFERENCES events (id), claim TEXT NOT NULL REFERENCES claims (id), PRIMARY KEY (event, claim)
);
CREATE TABLE relations (
  id TEXT PRIMARY KEY,
  from_actor TEXT NOT NULL REFERENCES actors (id),
  type TEXT NOT NULL,
  to_actor TEXT NOT NULL REFERENCES actors (id),
  past INTEGER NOT NULL,           -- 1 where it is told of the past only
  date TEXT,                       -- EDTF
  note TEXT
);
CREATE TABLE relation_claims (
  relation TEXT NOT NULL REFERENCES relations (id), claim TEXT NOT NULL REFERENCES claims (id),
  PRIMARY KEY (relation, claim)
);
CREATE TABLE checks (
  id INTEGER PRIMARY KEY,
  claim TEXT NOT NULL REFERENCES claims (id),
  result TEXT NOT NULL,
  grade TEXT NOT NULL,             -- how it was seen
  seen_in TEXT NOT NULL,           -- the pages, by name
  shows TEXT NOT NULL,
  in_short TEXT                    -- the same in half a sentence, where it stands beside a number
);
CREATE INDEX claims_source ON claims (source);
CREATE INDEX checks_claim ON checks (claim);
CREATE INDEX claim_actors_actor ON claim_actors (actor);
CREATE INDEX claim_threats_threat ON claim_threats (threat);
CREATE INDEX claim_works_claim ON claim_works (claim);
"""
