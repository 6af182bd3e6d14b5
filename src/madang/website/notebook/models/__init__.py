"""What is kept of notebooks."""

from madang.website.notebook.models.entry import Entry, Version
from madang.website.notebook.models.observation import Observation, Reading
from madang.website.notebook.models.trial import Trial

__all__ = ["Entry", "Observation", "Reading", "Trial", "Version"]
