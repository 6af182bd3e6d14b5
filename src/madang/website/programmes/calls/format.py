"""The file format `madang-call/1`: a call as TOML or JSON, read with every problem told at once, and written back."""

from madang.film.language import Problem, Refused, Severity
from madang.website.programmes.calls.call import Call
from madang.website.programmes.calls.checking import contradictions
from madang.website.programmes.files import read_file, write_json, write_toml

FORMAT = "madang-call/1"


def read_call(text: str, where: str = "") -> Call:
    """The call that a TOML or JSON file holds, with the fields of `Call` as its keys; what has a default may be left out:

        format = "madang-call/1"
        id = "river-2026"
        programme = "our-neighborhood-science-club"     # the same every year and at every hub
        category = "science-club"
        year = 2026
        title = { ko = "강가 과학클럽 모집", en = "Science clubs by the river" }

        [window]
        opens = "2026-03-02"
        closes = "2026-03-20 17:00"                     # Korean time; without a time none was stated; 24:00 is kept

        [may_apply]
        unit = "team"

        [[may_apply.rules]]                             # see `rules`: each kind says its name and its fields
        rule = "members"
        who = "at-least"
        count = 1
        least_age = 19
        areas = ["경기도"]
        ties = ["lives"]

    Raises Refused with every problem and its path, in the form first, then in the sense.
    """
    call = read_file(Call, text, where, file_format=FORMAT)
    wrong = [problem for problem in contradictions(call, where) if problem.severity is Severity.ERROR]
    if wrong:
        raise Refused(wrong)
    return call


def remarks_on(call: Call, where: str = "") -> tuple[Problem, ...]:
    """What an operator should look at again though it is allowed: amounts that do not fill the total, weights that are no hundred."""
    return tuple(problem for problem in contradictions(call, where) if problem.severity is not Severity.ERROR)


def call_as_toml(call: Call) -> str:
    return write_toml(call, file_format=FORMAT)


def call_as_json(call: Call) -> str:
    return write_json(call, file_format=FORMAT)
