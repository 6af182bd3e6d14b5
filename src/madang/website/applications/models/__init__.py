"""What is kept of applications."""

from madang.website.applications.models.answer import Answer, Attached, Earlier, Writing
from madang.website.applications.models.application import Application
from madang.website.applications.models.sent import Check, Sent

__all__ = ["Answer", "Application", "Attached", "Check", "Earlier", "Sent", "Writing"]
