"""What this app writes into the log, in words."""

from django.utils.translation import gettext_noop

ACTS = {
    "made programme": gettext_noop("made a programme"),
    "changed programme": gettext_noop("changed a programme"),
    "copied programme": gettext_noop("copied a programme for another year"),
    "made call": gettext_noop("began a call"),
    "removed call": gettext_noop("threw a draft of a call away"),
    "showed call": gettext_noop("showed a call to everybody"),
    "changed call": gettext_noop("published a change of a call"),
    "loaded call": gettext_noop("loaded a call from a file"),
}
