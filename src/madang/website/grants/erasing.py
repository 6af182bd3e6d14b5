"""Forgetting a person here: the books know people by pseudonym alone, so every sum stays; a signature loses its name and keeps its mark."""

from django.db import transaction

from madang.website.grants.models import Agreement, Expense, Judgement, Payment, Plan, Settlement, Signature
from madang.website.people.models import Person
from madang.website.people.unnaming import unname


@transaction.atomic
def forget(*, person: Person) -> None:
    """What was agreed, planned, spent and settled stays, under a person without a name."""
    Signature.objects.filter(by=person).update(name="")
    unname(person, Agreement.objects.filter(ended_by=person), "ended_why")
    unname(person, Plan.objects.filter(by=person), "why")
    unname(person, Plan.objects.filter(judged_by=person), "words")
    unname(person, Expense.objects.filter(by=person), "about", "payee")
    unname(person, Judgement.objects.filter(by=person), "words")
    unname(person, Payment.objects.filter(by=person), "about")
    unname(person, Settlement.objects.filter(by=person), "words")
    unname(person, Settlement.objects.filter(judged_by=person), "judged_words")
