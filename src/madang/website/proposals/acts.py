"""What this app writes into the log, in words."""

from django.utils.translation import gettext_noop

ACTS = {
    "proposed": gettext_noop("made a proposal"),
    "withdrew a proposal": gettext_noop("took a proposal back"),
    "answered a proposal": gettext_noop("answered a proposal"),
    "joined proposals": gettext_noop("joined two proposals"),
    "parted proposals": gettext_noop("took joined proposals apart"),
    "reported a proposal": gettext_noop("reported a proposal"),
    "hid a proposal": gettext_noop("hid a proposal"),
    "let a proposal stand": gettext_noop("let a reported proposal stand"),
}
