"""Calls as data: what a notice says, to the minute and the won, read from and written to files of the format madang-call/1."""

from madang.website.programmes.calls.call import Call
from madang.website.programmes.calls.checking import contradictions
from madang.website.programmes.calls.format import call_as_json, call_as_toml, read_call, remarks_on
from madang.website.programmes.calls.moments import SEOUL, Moment, age_on, latest_birth
from madang.website.programmes.calls.window import state_at

__all__ = [
    "SEOUL",
    "Call",
    "Moment",
    "age_on",
    "call_as_json",
    "call_as_toml",
    "contradictions",
    "latest_birth",
    "read_call",
    "remarks_on",
    "state_at",
]
