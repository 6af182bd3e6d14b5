"""The receipt as a paper: what was sent, as it was frozen, with its fingerprint and a square that leads to the page that checks it."""

import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from django.conf import settings
from django.urls import reverse
from django.utils import translation

from madang.film.language import Language, Text
from madang.website.applications.asking import OTHERS, Field
from madang.website.applications.editions import Edition, edition_at
from madang.website.applications.models import Answer, Application, Sent
from madang.website.frame import codes
from madang.website.frame.papers import paper
from madang.website.people.models import Person
from madang.website.programmes.calls import SEOUL

SOURCE = (Path(__file__).parent / "receipt.typ").read_text("utf-8")
KINDS: Mapping[str, Text] = {
    "application/pdf": Text("PDF 문서", "PDF"), "text/plain": Text("글", "text"),
    "image/jpeg": Text("사진", "picture"), "image/png": Text("그림", "picture"), "image/webp": Text("그림", "picture"),
}  # fmt: skip
MEMBER, HELPER, GONE = Text("회원", "member"), Text("함께하는 사람", "helper"), Text("(이름을 지움)", "(name erased)")
EMPTY = Text("(적지 않음)", "(left empty)")


def receipt_paper(application: Application, sent: Sent, language: Language) -> bytes:
    """The PDF, in one language: the same bytes for the same receipt, as long as nobody in it is erased or called otherwise."""
    body, edition = json.loads(sent.body), edition_at(sent.version_id, sent.version.number, sent.version.made_at)
    address = check_address(sent, language)
    data = {
        "language": language, "title": Text("접수증", "Receipt").say(language), "kind": edition.says.title.say(language),
        "issuer": edition.says.host.name.say(language), "number": sent.number, "date": moment(sent.arrived_at, language),
        "applicant": body.get("applicant", {}).get("name") or application.who or GONE.say(language), "work": application.title,
        "arrived": moment(sent.arrived_at, language), "version": edition.number,
        "withdrawn": application.state == Application.State.WITHDRAWN,
        "answers": list(_answers(body, edition, language)), "people": list(_people(application, body, edition, language)),
        "files": list(_files(body, edition, language)), "digest": sent.digest, "address": address,
    }  # fmt: skip
    return paper(SOURCE, data, at=sent.at, pictures={"square.svg": codes.svg(address).encode()})


def check_address(sent: Sent, language: Language) -> str:
    """Where anybody who holds the paper sees whether it is ours."""
    with translation.override(language):
        return f"{settings.MADANG_ADDRESS}{reverse('applications:verify')}?number={sent.number}&print={sent.digest}"


def moment(at: Any, language: Language) -> str:
    """To the second, in Korean time."""
    here = at.astimezone(SEOUL)
    if language == "ko":
        return f"{here.year}년 {here.month}월 {here.day}일 {here:%H:%M:%S} (한국 시간)"
    return f"{here.day} {here:%B %Y, %H:%M:%S} (Korean time)"


def _answers(body: Mapping[str, Any], edition: Edition, language: Language) -> Iterator[list[str]]:
    for one in body.get("answers", []):
        if one["field"] != "title":  # stands above
            yield [Text(**one["asked"]).say(language), _said(edition.asked.find(one["field"]), one["value"], language)]


def _said(field: Field | None, value: str, language: Language) -> str:
    """A value as people read it: an option by its words."""
    options = field.options if field is not None else ()
    found = next((option.words.say(language) for option in options if option.value == value), value)
    return found or EMPTY.say(language)


def _people(application: Application, body: Mapping[str, Any], edition: Edition, language: Language) -> Iterator[list[str]]:
    """Names are not in what was frozen, so that they can be erased: they are read as they are now."""
    held = body.get("people", [])
    accounts = [one["who"] for one in held if not OTHERS.fullmatch(one["who"])]
    names = {str(key): name for key, name in Person.objects.filter(pseudonym__in=accounts).values_list("pseudonym", "display_name")}
    written = Answer.objects.filter(application=application, field__startswith="person:x", field__endswith=":name")
    names |= {field.split(":")[1]: value for field, value in written.values_list("field", "value")}
    for one in held:
        facts = [(MEMBER if one["member"] else HELPER).say(language)]
        facts += [_said(field, one[field.name], language) for field in edition.asked.person if one.get(field.name)]
        yield [names.get(one["who"]) or GONE.say(language), ", ".join(facts)]


def _files(body: Mapping[str, Any], edition: Edition, language: Language) -> Iterator[list[str]]:
    called = {one.id: one.name for one in edition.says.documents}
    for one in body.get("papers", []):
        media = one["kind"].partition(";")[0]
        kind = KINDS.get(media, Text(media, media)).say(language)
        name = called.get(one["document"], Text(one["document"], one["document"])).say(language)
        yield [f"{name}\n{kind}", f"{one['size']:,}", one["blake3"]]
