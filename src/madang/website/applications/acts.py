"""What this app writes into the log, in words."""

from django.utils.translation import gettext_noop

ACTS = {
    "began application": gettext_noop("began an application"),
    "sent application": gettext_noop("sent an application"),
    "withdrew application": gettext_noop("withdrew an application"),
    "moved application": gettext_noop("moved an application"),
    "checked application": gettext_noop("checked an application"),
    "attached a paper": gettext_noop("attached a paper to an application"),
    "removed a paper": gettext_noop("removed a paper from an application"),
}
