"""Adding a line to the log."""

from uuid import UUID

from madang.website.people.models import AuditEntry


def note(*, act: str, who: UUID | None = None, whom: UUID | None = None, **facts: str | int | bool) -> None:
    """Write what was done, inside the caller's transaction: done and noted, or neither."""
    AuditEntry.objects.create(act=act, who=who, whom=whom, facts=facts)
