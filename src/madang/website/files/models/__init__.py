"""What is kept of a file."""

from madang.website.files.models.stored import Content, StoredFile

__all__ = ["Content", "StoredFile"]
