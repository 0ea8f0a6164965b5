-- What is wrong is a code with its arguments, ["fetch.noHost", "a.example"], so that each reader is told in his own
-- language. What was written as an English sentence stays one, as the argument of a code that says nothing itself.

UPDATE visit SET
  reason = json_array('plain', reason)
WHERE reason IS NOT NULL;
UPDATE visit SET
  why = json_array('plain', why),
  repairs = CASE repairs WHEN '' THEN '[]'
    ELSE '[["plain",' || replace(json_quote(repairs), '\n', '"],["plain","') || ']]' END;
UPDATE conduct SET
  why = json_array('plain', why);
