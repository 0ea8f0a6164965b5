-- Times are milliseconds since 1970 in UTC. A null means that the feed doesn't say.

CREATE TABLE feed (
  id           INTEGER PRIMARY KEY,
  address      TEXT NOT NULL UNIQUE,
  format       TEXT NOT NULL DEFAULT '',
  title        TEXT,
  link         TEXT,
  description  TEXT,
  language     TEXT,
  image        TEXT,
  updated      INTEGER,
  repairs      TEXT NOT NULL DEFAULT '',  -- one a line
  every        INTEGER,                   -- the least time between two visits
  skip_hours   TEXT NOT NULL DEFAULT '',  -- 0,1,2
  skip_days    TEXT NOT NULL DEFAULT '',  -- SATURDAY,SUNDAY
  etag         TEXT,
  modified     TEXT,
  whole        INTEGER,                   -- when the document was last sent as a whole
  hash         TEXT,
  current      TEXT NOT NULL DEFAULT ''   -- the entries in the last document, in its order: 7,6,5
);

-- The reader's list: folders, feeds, and what else an OPML file held.
CREATE TABLE outline (
  id       INTEGER PRIMARY KEY,
  parent   INTEGER REFERENCES outline (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  feed     INTEGER REFERENCES feed (id),
  name     TEXT NOT NULL,
  reach    TEXT NOT NULL
);
CREATE INDEX outline_parent ON outline (parent, position);
CREATE INDEX outline_feed ON outline (feed);

CREATE TABLE outline_attribute (
  outline  INTEGER NOT NULL REFERENCES outline (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  name     TEXT NOT NULL,
  value    TEXT NOT NULL,
  PRIMARY KEY (outline, position)
) WITHOUT ROWID;

-- What an OPML file says about itself: kind is 'namespace' or 'head'.
CREATE TABLE heading (
  kind     TEXT NOT NULL,
  position INTEGER NOT NULL,
  name     TEXT NOT NULL,
  value    TEXT NOT NULL,
  PRIMARY KEY (kind, position)
) WITHOUT ROWID;

CREATE TABLE rule (
  id       INTEGER PRIMARY KEY,
  name     TEXT NOT NULL,
  action   TEXT NOT NULL,
  phrases  TEXT NOT NULL,                 -- one a line, any of them; empty for whatever words
  title    INTEGER NOT NULL,              -- whether they are looked for in the title alone
  feed     TEXT,
  author   TEXT,
  category TEXT
);

CREATE TABLE entry (
  id        INTEGER PRIMARY KEY,
  feed      INTEGER NOT NULL REFERENCES feed (id) ON DELETE CASCADE,
  guid      TEXT,
  link      TEXT,
  page      TEXT,                         -- the link without what doesn't matter, to compare
  title     TEXT,
  headline  TEXT NOT NULL,                -- the title without markup
  words     TEXT NOT NULL,                -- the title's words, to compare; empty when they are too few
  author    TEXT,
  language  TEXT,
  image     TEXT,
  duration  INTEGER,
  published INTEGER,
  updated   INTEGER,
  arrived   INTEGER NOT NULL,
  sorted    INTEGER NOT NULL,             -- when it was published, but not after it arrived
  excerpt   TEXT NOT NULL,
  digest    BLOB NOT NULL,                -- of all that is shown
  read      INTEGER NOT NULL DEFAULT 0,
  starred   INTEGER NOT NULL DEFAULT 0,
  muted     INTEGER REFERENCES rule (id) ON DELETE SET NULL,
  story     INTEGER                       -- the same in all entries that tell one story
);
CREATE INDEX entry_feed ON entry (feed, sorted, id);
CREATE INDEX entry_sorted ON entry (sorted, id, feed, story) WHERE muted IS NULL;
CREATE INDEX entry_unread ON entry (sorted, id, feed, story) WHERE muted IS NULL AND read = 0;
CREATE INDEX entry_count ON entry (feed) WHERE muted IS NULL AND read = 0;
CREATE INDEX entry_starred ON entry (sorted, id) WHERE starred = 1;
CREATE INDEX entry_page ON entry (page) WHERE page IS NOT NULL;
CREATE INDEX entry_words ON entry (words, sorted) WHERE words <> '';
CREATE INDEX entry_story ON entry (story, id) WHERE story IS NOT NULL;
CREATE INDEX entry_muted ON entry (muted) WHERE muted IS NOT NULL;

-- Part 0 is the summary, the others the content.
CREATE TABLE body (
  entry INTEGER NOT NULL REFERENCES entry (id) ON DELETE CASCADE,
  part  INTEGER NOT NULL,
  html  TEXT NOT NULL,
  PRIMARY KEY (entry, part)
) WITHOUT ROWID;

CREATE TABLE category (
  entry    INTEGER NOT NULL REFERENCES entry (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  name     TEXT NOT NULL,
  PRIMARY KEY (entry, position)
) WITHOUT ROWID;

CREATE TABLE enclosure (
  entry    INTEGER NOT NULL REFERENCES entry (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  url      TEXT NOT NULL,
  type     TEXT,
  length   TEXT,
  PRIMARY KEY (entry, position)
) WITHOUT ROWID;

-- An index without a copy of the text; its rows go with those of entry, by hand.
CREATE VIRTUAL TABLE entry_text USING fts5 (
  title, author, category, body,
  content = '', contentless_delete = 1, tokenize = 'unicode61 remove_diacritics 2', prefix = '2 3'
);
