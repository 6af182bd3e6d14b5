"""What the log's lines mean, in words. The log itself holds names of acts, which do not change with the language."""

from django.utils.translation import get_language, gettext, gettext_noop

from madang.website.people.models import AuditEntry, Role
from madang.website.people.purposes import BY_NAME

ACTS = {
    "began": gettext_noop("began an account"),
    "entered": gettext_noop("signed in"),
    "left everywhere": gettext_noop("signed out on every device"),
    "consented": gettext_noop("agreed"),
    "withdrew": gettext_noop("took back an agreement"),
    "changed": gettext_noop("changed their page"),
    "asked for an address": gettext_noop("asked for another mail address"),
    "gave up an address": gettext_noop("gave up asking for another mail address"),
    "changed an address": gettext_noop("confirmed another mail address"),
    "undid an address": gettext_noop("took another mail address back"),
    "forgot": gettext_noop("erased an account"),
    "gave role": gettext_noop("gave a role"),
    "ended role": gettext_noop("ended a role"),
    "added a passkey": gettext_noop("added a passkey"),
    "removed a passkey": gettext_noop("removed a passkey"),
    "connected elsewhere": gettext_noop("connected a sign-in of another place"),
    "disconnected elsewhere": gettext_noop("disconnected a sign-in of another place"),
    "lent a key": gettext_noop("lent a key to a program"),
    "took back a key": gettext_noop("took a key back"),
    "began codes": gettext_noop("began two-step sign-in"),
    "ended codes": gettext_noop("ended two-step sign-in"),
    "used a spare code": gettext_noop("signed in with a spare code"),
    "guardian confirmed": gettext_noop("a guardian said yes"),
    "guardian refused": gettext_noop("a guardian said no"),
}


def know(acts: dict[str, str]) -> None:
    """Learn the acts of another app: each tells its own when it is loaded (`AppConfig.ready`)."""
    ACTS.update(acts)


def words_of(entry: AuditEntry) -> str:
    """One line's act, with what it was about: `agreed: The promises of this yard`."""
    act = gettext(ACTS[entry.act]) if entry.act in ACTS else entry.act
    about = []
    if purpose := BY_NAME.get(entry.facts.get("purpose", "")):
        about.append(purpose.title.say("en" if get_language() == "en" else "ko"))
    if entry.facts.get("role") in Role.Kind.values:
        about.append(str(Role.Kind(entry.facts["role"]).label))
    return f"{act}: {', '.join(about)}" if about else act
