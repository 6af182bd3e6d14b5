"""What this app writes into the log, in words."""

from django.utils.translation import gettext_noop

ACTS = {
    "deposited credit": gettext_noop("put AI credit into a programme"),
    "shared credit": gettext_noop("shared AI credit out"),
    "returned credit": gettext_noop("took AI credit back that was not needed"),
}
