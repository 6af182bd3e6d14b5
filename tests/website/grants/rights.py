"""Who may open the pages of credit."""

from tests.website.roles import OPEN, ROLES, STAFF

INNER = {
    **dict.fromkeys(ROLES, 403), "nobody": 302, "leader": 200, "treasurer": 200, "member": 200, "operator": 200, "auditor": 200,
}  # fmt: skip
RULES = {
    "grants:programme": OPEN, "grants:deposit": STAFF,
    "grants:share": STAFF, "grants:book": {**STAFF, "auditor": 200}, "grants:club": INNER,
}  # fmt: skip
ARGUMENTS = {f"grants:{name}.slug": "grants-matrix" for name in ("programme", "deposit", "share", "book")} | {"grants:club.slug": "matrix"}


def lay() -> None:
    """A programme that everybody sees."""
    from madang.website.programmes.models import Programme

    Programme.objects.create(slug="grants-matrix", year=2026, name_ko="사업", name_en="Programme", shown=True)
