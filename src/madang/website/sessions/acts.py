"""What this app writes into the log, in words."""

from django.utils.translation import gettext_noop

ACTS = {
    "made session": gettext_noop("planned a session"),
    "changed session": gettext_noop("changed a session"),
    "cancelled session": gettext_noop("cancelled a session"),
    "corrected attendance": gettext_noop("corrected an attendance"),
}
