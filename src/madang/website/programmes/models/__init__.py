"""What is kept of programmes and calls."""

from madang.website.programmes.models.call import Call, CallVersion
from madang.website.programmes.models.programme import Funder, Programme

__all__ = ["Call", "CallVersion", "Funder", "Programme"]
