-- What was repaired is a list of codes with their arguments, see the second script of the log of fetches.

UPDATE feed SET
  repairs = '[["plain",' || replace(json_quote(repairs), '\n', '"],["plain","') || ']]'
WHERE repairs <> '';
