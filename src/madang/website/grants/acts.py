"""What this app writes into the log, in words."""

from django.utils.translation import gettext_noop

ACTS = {
    "deposited credit": gettext_noop("put AI credit into a programme"),
    "shared credit": gettext_noop("shared AI credit out"),
    "returned credit": gettext_noop("took AI credit back that was not needed"),
    "offered agreement": gettext_noop("offered an agreement"),
    "signed agreement": gettext_noop("signed an agreement"),
    "withdrawn agreement": gettext_noop("withdrew the offer of an agreement"),
    "declined agreement": gettext_noop("declined an agreement"),
    "named agent": gettext_noop("named who acts under an agreement"),
    "deposited grant money": gettext_noop("put grant money into a programme"),
    "gave grant money back": gettext_noop("gave grant money back to the funder"),
    "paid grant": gettext_noop("wrote a payment of a grant down"),
    "approved budget": gettext_noop("approved a budget"),
    "sent budget back": gettext_noop("sent a budget back"),
    "moved budget": gettext_noop("moved won between lines of a budget"),
    "set budget codes": gettext_noop("set the budget codes of a programme"),
    "entered expense": gettext_noop("entered an expense"),
    "changed expense": gettext_noop("changed an expense"),
    "withdrew expense": gettext_noop("withdrew an expense"),
    "judged expense": gettext_noop("judged an expense"),
    "handed settlement in": gettext_noop("handed a settlement in"),
    "sent settlement back": gettext_noop("sent a settlement back"),
    "confirmed settlement": gettext_noop("confirmed a settlement"),
    "settled agreement": gettext_noop("closed a settlement"),
}
