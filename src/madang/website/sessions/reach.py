"""Questions for reach, and what may be told of their counts. Pure."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from django.utils.translation import gettext_lazy as _

SMALLEST: Final = 5  # a count below it is not told
QUESTIONS: Final = {
    "first": (_("Is this your first time here?"), (("yes", _("yes")), ("no", _("no")))),
    "age": (
        _("How old are you?"),
        (
            ("under 14", _("under 14")), ("14-19", _("14 to 19")), ("20-34", _("20 to 34")), ("35-49", _("35 to 49")),
            ("50-64", _("50 to 64")), ("65+", _("65 or older")),
        ),
    ),
    "trade": (
        _("What do you do?"),
        (
            ("pupil", _("at school")), ("student", _("student")), ("office", _("office work")), ("craft", _("craft, shop, field or care")),
            ("art", _("art")), ("home", _("home and family")), ("other", _("something else")),
        ),
    ),
}  # fmt: skip
PLACE: Final = "place"  # the 동, in one's own words


@dataclass(frozen=True, slots=True)
class Told:
    """One answer with its count; None: too few to be told, or needed to hide one that is."""

    answer: str
    count: int | None


def said(question: str, held: Sequence[Told]) -> tuple[object, list[tuple[object, int | None]]]:
    """A question and its answers in words."""
    if question not in QUESTIONS:  # what was typed by few could name one of them: it is told by nothing but its being there
        named = [(one.answer, one.count) for one in held if one.count is not None]
        return _("Your neighbourhood (동)"), named + ([(_("others"), None)] if len(named) < len(held) else [])
    words, answers = QUESTIONS[question]
    names = dict(answers)
    return words, [(names.get(one.answer, one.answer), one.count) for one in held]


def tellable(counts: Mapping[str, int]) -> tuple[Told, ...]:
    """Hide counts from 1 to 4, and, where just one is hidden and a sum would give it away, the smallest of the others, too."""
    small = {answer for answer, count in counts.items() if 0 < count < SMALLEST}
    if len(small) == 1:
        others = [(count, answer) for answer, count in counts.items() if answer not in small and count > 0]
        if others:
            small.add(min(others)[1])
    return tuple(Told(answer, None if answer in small else count) for answer, count in counts.items())
