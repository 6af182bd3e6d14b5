"""What is sent, as canonical JSON: keys in order, no spaces, composed letters, UTF-8. Pure but for what it is given.

Of people with an account stand pseudonyms, groups of ages and ties: no name and no date of birth; of papers
not what their file was called, which is often its writer's name. So erasing somebody leaves it whole.
"""

import json
from datetime import UTC, datetime

from blake3 import blake3

from madang.film.language import Text
from madang.website.applications.asking import Field
from madang.website.applications.sheets import Sheet
from madang.website.people.models import Person
from madang.website.programmes.eligibility import Verdict

FORMAT = "madang-application/1"


def canonical(held: object) -> str:
    """One way to write a value."""
    return json.dumps(held, ensure_ascii=False, sort_keys=True, separators=(",", ":"), allow_nan=False)


def digest(body: str) -> str:
    """blake3 of the bytes, in hex."""
    return blake3(body.encode()).hexdigest()


def frozen(sheet: Sheet, verdict: Verdict, *, number: str, by: Person, arrived: datetime, at: datetime) -> str:
    """The whole of an application at the moment of sending."""
    application = sheet.application
    club = application.club
    return canonical(
        {
            "format": FORMAT, "number": number, "application": str(application.pk),
            "call": {"slug": application.call.slug, "version": sheet.edition.number, "title": _both(sheet.says.title)},
            "applicant": {"club": club.slug, "name": club.name} if club else {"person": str(application.began_by.pseudonym)},
            "answers": [
                {"field": one.name, "asked": _both(one.words), "value": sheet.value(one.name)}
                for one in (*sheet.asked.whole, *sheet.asked.questions)
            ],
            "people": [_person(sheet, key) for key in (one.key for one in sheet.people)],
            "papers": [
                {"document": one.document, "kind": one.file.media_type, "size": one.file.size, "blake3": one.file.digest}
                for one in sheet.papers
            ],
            "verdict": {
                "answer": str(verdict.answer),
                "findings": [{"answer": str(one.answer), "because": _both(one.judged.because)} for one in verdict.findings],
            },
            "sent": {"by": str(by.pseudonym), "arrived": _moment(arrived), "at": _moment(at)},
        }
    )  # fmt: skip


def _both(words: Text) -> dict[str, str]:
    return {"ko": words.ko, "en": words.en}


def _moment(at: datetime) -> str:
    return at.astimezone(UTC).isoformat(timespec="microseconds")


def _person(sheet: Sheet, key: str) -> dict[str, object]:
    one = next(each for each in sheet.people if each.key == key)
    account = sheet.accounts.get(key)
    said = {field.name: sheet.value(f"person:{key}:{field.name}") for field in _plain(sheet.asked.person)}
    return {"who": str(account.pseudonym) if account else key, "member": one.member, "age": sheet.band(one), **said}


def _plain(fields: tuple[Field, ...]) -> list[Field]:
    return [field for field in fields if field.name != "age"]
