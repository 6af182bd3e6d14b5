"""Forgetting a person here: the books know people by pseudonym alone, so every sum stays; a signature loses its name and keeps its mark."""

from django.db import transaction

from madang.website.grants.models import Agreement, Expense, Judgement, Payment, Plan, Settlement, Signature
from madang.website.people.keys import plain_name
from madang.website.people.models import Person
from madang.website.people.unnaming import names_of, unname


def _representatives(person: Person) -> None:
    """A body keeps its name and number; its representative's name goes where that is the person."""
    names = {plain_name(name) for name in names_of(person)} | {
        plain_name(name) for name in Signature.objects.filter(by=person).values_list("name", flat=True) if name
    }
    for row in Agreement.objects.filter(agent=person).exclude(representative=""):
        if plain_name(row.representative) in names:
            Agreement.objects.filter(pk=row.pk).update(representative="")


@transaction.atomic
def forget(*, person: Person) -> None:
    """What was agreed, planned, spent and settled stays, under a person without a name."""
    _representatives(person)  # before the signatures lose the names
    Signature.objects.filter(by=person).update(name="")
    own = Agreement.objects.filter(application__began_by=person)
    own.filter(kind=Agreement.Kind.PERSON).update(legal_name="")
    unname(person, Agreement.objects.filter(ended_by=person), "ended_why")
    unname(person, Plan.objects.filter(by=person), "why")
    unname(person, Plan.objects.filter(judged_by=person), "words")
    unname(person, Expense.objects.filter(by=person), "about", "payee")
    unname(person, Judgement.objects.filter(by=person), "words")
    unname(person, Payment.objects.filter(by=person), "about")
    unname(person, Settlement.objects.filter(by=person), "words")
    unname(person, Settlement.objects.filter(judged_by=person), "judged_words")
