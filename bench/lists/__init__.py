"""What list pages ask of the database while a yard grows: the number of questions must stay as it is, from 10 rows to 100,000.

`python -m bench.lists 10 1000 100000` in a yard of its own (MADANG_DATA, MADANG_DATABASE_URL) lays so many rows of each kind, and asks
every page that lists some of them, as the one who sees most of it; the answer is JSON, its progress is told on stderr.
"""
