-- The last document of each feed, as it came.

CREATE TABLE document (
  address  TEXT PRIMARY KEY,
  etag     TEXT,
  modified TEXT,
  whole    INTEGER,                       -- when it was last sent as a whole
  hash     TEXT NOT NULL,
  type     TEXT,                          -- the Content-Type
  source   TEXT NOT NULL,                 -- where it came from, after redirects
  body     BLOB NOT NULL                  -- deflated
) WITHOUT ROWID;
