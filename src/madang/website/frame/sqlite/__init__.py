"""SQLite as Django knows it, with a queue of writers: see `base`."""
