"""What this app writes into the log, in words."""

from django.utils.translation import gettext_noop

ACTS = {
    "laid milestones": gettext_noop("laid out what a club has to do"),
    "handed in": gettext_noop("handed in something that was due"),
    "confirmed milestone": gettext_noop("confirmed something that was due"),
    "sent milestone back": gettext_noop("sent something back that was due"),
    "opened survey": gettext_noop("opened a survey"),
    "closed survey": gettext_noop("closed a survey"),
    "assigned mentor": gettext_noop("put a mentor beside a club"),
    "ended mentor": gettext_noop("ended a mentor's time in a club"),
    "made certificate": gettext_noop("made a certificate"),
    "made certificate of attendance": gettext_noop("made certificates of attendance"),
    "allowed certificates": gettext_noop("let a club's leaders make certificates of attendance"),
    "no longer allowed certificates": gettext_noop("no longer let a club's leaders make certificates of attendance"),
    "revoked certificate": gettext_noop("revoked a certificate"),
}
