"""What list pages ask of the database while a yard grows: the number of questions must stay as it is, from 10 rows to 100,000.

`python -m bench.lists 10 1000 100000` in a yard of its own (MADANG_DATA, MADANG_DATABASE_URL) lays so many rows of each kind, and asks
every page that lists some of them, as the one who sees most of it; the answer is JSON, its progress is told on stderr.

`pages` names them all; `apart` names every other route, with the reason. What lies inside one thing and cannot grow for ever is laid up to
a limit (`yard`): 300 people of one club, 1,000 applications to one call, 900 seats of one session. Files that take a whole list along (a
table, a notebook's readings, one's own archive) are asked too: their questions must not grow; that they take longer is their nature.
Left out: the staff pages, which are Django's own, and films, which lie in no database.
"""
