"""What this app's pages call things: steps, phases, and applications without a name."""

from django.utils.translation import gettext, gettext_noop

NUMBERED = gettext_noop("Application %(number)s")
KINDS = {
    "review": gettext_noop("Review"),
    "document": gettext_noop("Review of papers"),
    "document-pre-review": gettext_noop("First review of papers"),
    "interview": gettext_noop("Interview"),
    "selection": gettext_noop("Selection"),
    "application": gettext_noop("Review of applications"),
    "course-result": gettext_noop("Results of the course"),
    "poster-on-site": gettext_noop("Posters on the day"),
    "eligibility-check": gettext_noop("Check of the conditions"),
    "final-evaluation": gettext_noop("Final evaluation"),
    "year-end-review": gettext_noop("Review at the year's end"),
}
PHASES = {
    "before": gettext_noop("Not begun"),
    "declaring": gettext_noop("Conflicts are declared"),
    "scoring": gettext_noop("Scores are given"),
    "talking": gettext_noop("Reviewers talk"),
    "deciding": gettext_noop("Decisions are made"),
    "released": gettext_noop("Released"),
}
TIES = {
    "criteria": gettext_noop("the heavier criterion"),
    "spread": gettext_noop("the smaller spread"),
    "sent": gettext_noop("who sent first"),
}


def kind_of(kind: str) -> str:
    """What a step is called; one that nobody foresaw keeps the call's own word."""
    return gettext(KINDS[kind]) if kind in KINDS else kind


def phase_words(phase: str) -> str:
    """What a phase is called."""
    return gettext(PHASES[phase])


def tie_words(rule: str) -> str:
    """What a tie rule is called."""
    return gettext(TIES[rule])


def numbered() -> str:
    """What an application without a name is called, with a place for its number."""
    return gettext(NUMBERED)
