-- What had to be mended is a list of codes with their arguments, see the diary's second script.

UPDATE feed SET
  repairs = '[["plain",' || replace(json_quote(repairs), '\n', '"],["plain","') || ']]'
WHERE repairs <> '';
