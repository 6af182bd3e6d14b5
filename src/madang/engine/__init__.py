"""The composition root: the `madang` command, which knows everything and is known by nobody."""
