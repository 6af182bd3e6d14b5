"""What is kept of applications."""

from madang.website.applications.models.application import Application

__all__ = ["Application"]
