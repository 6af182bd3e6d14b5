"""What this app writes into the log, in words."""

from django.utils.translation import gettext_noop

ACTS = {
    "began a question": gettext_noop("began a question in the notebook"),
    "noted": gettext_noop("noted an observation"),
    "noted a trial": gettext_noop("noted a trial"),
    "changed the notebook": gettext_noop("changed the notebook"),
    "removed a note": gettext_noop("removed a note"),
    "put a note back": gettext_noop("put a note back"),
    "deleted a photo": gettext_noop("deleted a photo of the notebook for good"),
    "published a question": gettext_noop("showed a question to everybody"),
    "unpublished a question": gettext_noop("took a question back from the public"),
}
