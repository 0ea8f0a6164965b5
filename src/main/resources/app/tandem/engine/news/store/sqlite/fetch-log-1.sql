-- Kept apart from the news: a fetch that finds nothing new leaves the news database as it is.

CREATE TABLE visit (
  id      INTEGER PRIMARY KEY,
  address TEXT NOT NULL,
  at      INTEGER NOT NULL,
  status  INTEGER NOT NULL,               -- of HTTP; 0 when it didn't come to one
  bytes   INTEGER NOT NULL,
  took    INTEGER NOT NULL,               -- milliseconds
  added   INTEGER NOT NULL,
  reason  TEXT,                           -- why it failed
  repairs TEXT NOT NULL,                  -- one a line
  trail   TEXT NOT NULL,                  -- one redirect a line: 301 https://example.org/
  next    INTEGER,
  why     TEXT NOT NULL
);
CREATE INDEX visit_address ON visit (address, id);

CREATE TABLE conduct (
  address  TEXT PRIMARY KEY,
  failures INTEGER NOT NULL,
  gone     INTEGER NOT NULL,
  next     INTEGER,
  why      TEXT NOT NULL,
  target   TEXT,                          -- of a permanent redirect
  times    INTEGER NOT NULL,
  since    INTEGER
) WITHOUT ROWID;

CREATE TABLE hold (
  host  TEXT PRIMARY KEY,
  until INTEGER NOT NULL
) WITHOUT ROWID;
