"""What this app writes into the log, in words."""

from django.utils.translation import gettext_noop

ACTS = {
    "wrote words of outcomes": gettext_noop("wrote what the applicants of a review are told"),
    "set up review": gettext_noop("set up a review"),
    "asked reviewer": gettext_noop("asked somebody to review"),
    "let reviewer go": gettext_noop("let a reviewer go"),
    "began round": gettext_noop("began a round of review"),
    "moved dates": gettext_noop("moved the dates of a review"),
    "declared conflicts": gettext_noop("declared conflicts of interest"),
    "added conflict": gettext_noop("added a conflict of interest"),
    "found conflict": gettext_noop("a conflict of interest was found"),
    "shared out": gettext_noop("shared out applications"),
    "handed in": gettext_noop("handed in scores"),
    "took back": gettext_noop("took scores back"),
    "remarked": gettext_noop("joined a discussion of applications"),
    "decided": gettext_noop("noted a decision"),
    "released": gettext_noop("released decisions"),
    "gave place up": gettext_noop("gave up a place that was given by a review"),
    "moved up": gettext_noop("moved up from the waiting list"),
    "printed protocol": gettext_noop("opened the protocol of a review"),
}
