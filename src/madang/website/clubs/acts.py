"""What this app writes into the log, in words."""

from django.utils.translation import gettext_noop

ACTS = {
    "founded a club": gettext_noop("founded a club"),
    "changed a club": gettext_noop("changed a club's page"),
    "ended a club": gettext_noop("ended a club"),
    "took up a club": gettext_noop("took a club up again"),
    "joined a club": gettext_noop("joined a club"),
    "left a club": gettext_noop("left a club"),
    "removed from a club": gettext_noop("took somebody out of a club"),
    "changed a club role": gettext_noop("changed a role in a club"),
    "named a leader": gettext_noop("named a leader"),
    "chose a leader": gettext_noop("a club chose its leader"),
    "invited to a club": gettext_noop("made an invitation to a club"),
    "revoked an invitation": gettext_noop("took an invitation back"),
    "declined a request": gettext_noop("declined a request to join a club"),
    "removed a post": gettext_noop("removed a post"),
    "reported a post": gettext_noop("reported a post"),
    "let a post stand": gettext_noop("let a reported post stand"),
}
