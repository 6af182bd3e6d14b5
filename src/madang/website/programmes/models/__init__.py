"""What is kept of programmes, calls and applications."""

from madang.website.programmes.models.application import Application
from madang.website.programmes.models.call import Call, CallVersion
from madang.website.programmes.models.programme import Funder, Programme

__all__ = ["Application", "Call", "CallVersion", "Funder", "Programme"]
