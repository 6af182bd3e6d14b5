"""What is kept of a file."""

from madang.website.files.models.stored import StoredFile

__all__ = ["StoredFile"]
