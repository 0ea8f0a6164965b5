-- What the window asks for: searches that are kept, pictures that may be loaded, feeds whose removal can be undone.

-- Since when it is in no list; null while it is in one.
ALTER TABLE feed ADD COLUMN removed INTEGER;
-- Whether remote pictures may be loaded.
ALTER TABLE feed ADD COLUMN pictures INTEGER NOT NULL DEFAULT 0;
CREATE INDEX feed_removed ON feed (removed) WHERE removed IS NOT NULL;

-- What is chosen for all feeds together.
CREATE TABLE choice (
  name  TEXT PRIMARY KEY,
  value TEXT NOT NULL
) WITHOUT ROWID;

CREATE TABLE search (
  id      INTEGER PRIMARY KEY,
  name    TEXT NOT NULL,
  words   TEXT NOT NULL,
  scope   TEXT NOT NULL,                  -- EVERYTHING, FEED, FOLDER
  place   TEXT NOT NULL,                  -- the feed's address, or the folder's path, a name a line
  unread  INTEGER NOT NULL,
  starred INTEGER NOT NULL
);
