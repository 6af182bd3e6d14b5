"""What money keeps of a person: entries of the books under their pseudonym, what they signed, and what they entered."""

from madang.website.grants.models import Agreement, Entry, Expense, Signature
from madang.website.people.models import Person


def archive(person: Person) -> dict[str, object]:
    """Amounts in won."""
    entries = Entry.objects.filter(by=str(person.pseudonym)).order_by("id")
    signed = Signature.objects.filter(by=person).select_related("agreement__club").order_by("id")
    held = Agreement.objects.filter(agent=person).order_by("offered_at")
    spent = Expense.objects.filter(by=person).select_related("agreement").order_by("id")
    return {
        "ledger.json": [{"kind": row.kind, "won": row.amount, "about": row.about, "at": row.at.isoformat()} for row in entries],
        "grants.json": {
            "held": [
                {
                    "agreement": row.number, "kind": row.kind, "name": row.legal_name, "registration": row.registration,
                    "representative": row.representative, "won": row.amount, "state": row.state,
                }
                for row in held
            ],
            "signed": [
                {
                    "agreement": row.agreement.number, "holder": row.agreement.who, "for": row.party, "name": row.name,
                    "at": row.at.isoformat(),
                }
                for row in signed
            ],
            "expenses": [
                {
                    "agreement": row.agreement.number, "number": row.number, "payee": row.payee, "about": row.about, "won": row.amount,
                    "day": row.day.isoformat(), "state": row.state, "at": row.at.isoformat(),
                }
                for row in spent
            ],
        },
    }  # fmt: skip
