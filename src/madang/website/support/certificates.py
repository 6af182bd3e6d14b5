"""Numbers of certificates, names as they are compared, and the paper itself. Nothing here asks the database."""

import secrets
import unicodedata
from typing import Final

from django.utils import timezone

from madang.film.language import Language, Text
from madang.website.frame import codes, papers
from madang.website.people.keys import key_of, plain_name
from madang.website.support.models import Certificate

LETTERS: Final = "ABCDEFGHJKMNPQRSTUVWXYZ23456789"  # none that is taken for another
GROUPS, GROUP = 3, 4
SOURCE: Final = """
#v(26mm)
#align(center, text(font: serif, weight: 700, size: 26pt, tracking: if korean { 0.2em } else { 0em }, data.name))
#v(14mm)
#set par(justify: false, leading: 1em)
#align(center, block(width: 150mm, text(size: 12.5pt, said(data.words))))
#v(26mm)
#facts((
  ..data.facts.map(pair => (pair.at(0), pair.at(1))),
  (say("번호", "Number"), data.numbered), (say("확인하는 곳", "To be checked at"), data.address),
))
#v(10mm)
#grid(columns: (1fr, auto), align: (left + bottom, right + bottom),
  image("pictures/square.svg", width: 26mm, alt: say("확인하는 주소의 QR 코드", "QR code of the address for checking")),
  grid(columns: 2, column-gutter: 5mm, align: horizon, align(right, text(size: 12pt, [#data.issued \\ #data.issuer])), seal()))
"""
WORDS: Final = Text(
    ko="위 사람은 {programme}에서 클럽 ‘{club}’의 한 사람으로 활동하였고,\n클럽이 약속한 일을 모두 마쳤기에 이 증서를 드립니다.",
    en="took part in {programme} as one of the club “{club}”,\nwhich has done everything that it promised.",
)
CAME: Final = Text(
    ko="위 사람은 {about}의 모임 {could}번 가운데 {came}번을 함께하였기에\n이 확인서를 드립니다.",
    en="was at {came} of the {could} sessions\nof {about}.",
)
TITLES: Final = {
    Certificate.Kind.DONE: Text(ko="이수증", en="Certificate"),
    Certificate.Kind.ATTENDED: Text(ko="참여 확인서", en="Certificate of attendance"),
}
HUB: Final = Text(ko="마당", en="Madang")


def new_number() -> str:
    """`K7QM-3XPA-9WDE`: 59 bits, so that nobody finds one by trying."""
    return "-".join("".join(secrets.choice(LETTERS) for _ in range(GROUP)) for _ in range(GROUPS))


def tidy_number(typed: str) -> str:
    """A number as it is kept, however it was typed."""
    plain = "".join(letter for letter in unicodedata.normalize("NFKC", typed[:100]).upper() if letter.isalnum())
    return "-".join(plain[place : place + GROUP] for place in range(0, len(plain), GROUP))


def key_of_name(number: str, name: str) -> str:
    """A keyed hash of a name, for one certificate: without its spaces, large and small letters alike."""
    return key_of("certificate", f"{number}/{plain_name(name)}")


def _dated(programme: str, year: int) -> str:
    """With its year, where its name does not say it."""
    return programme if str(year) in programme else f"{programme} ({year})"


def _facts(certificate: Certificate, language: Language) -> list[list[str]]:
    """What it is about, line by line."""
    programme, club = certificate.programme, certificate.club
    pairs = [
        (Text(ko="사업", en="Programme"), _dated(programme.name.say(language), programme.year) if programme else ""),
        (Text(ko="클럽", en="Club"), club.name if club else ""),
        (Text(ko="해", en="Year"), str(certificate.year or "")),
    ]
    return [[said.say(language), held] for said, held in pairs if held]


def _words(certificate: Certificate, language: Language) -> str:
    """The sentence on the paper."""
    if certificate.kind == Certificate.Kind.ATTENDED:
        club = certificate.club
        about = (
            certificate.title
            if certificate.programme or club is None
            else Text(ko=f"{certificate.year}년 클럽 ‘{club.name}’", en=f"the club “{club.name}” in {certificate.year}")
        )
        return CAME.say(language).format(about=about.say(language), came=certificate.came, could=certificate.could)
    programme, club = certificate.programme, certificate.club
    return WORDS.say(language).format(programme=programme.name.say(language) if programme else "", club=club.name if club else "")


def paper(certificate: Certificate, *, language: Language, address: str) -> bytes:
    """The PDF; `address` is where it can be checked. With programme and club at hand."""
    issued = timezone.localtime(certificate.made_at)
    day = f"{issued:%Y}년 {issued.month}월 {issued.day}일" if language == "ko" else f"{issued.day} {issued:%B %Y}"
    data = {
        "language": language, "title": TITLES[Certificate.Kind(certificate.kind)].say(language), "name": certificate.name,
        "words": _words(certificate, language), "facts": _facts(certificate, language), "numbered": certificate.number, "address": address,
        "issued": day, "issuer": HUB.say(language),
    }  # fmt: skip
    return papers.paper(SOURCE, data, at=certificate.made_at, pictures={"square.svg": codes.svg(address).encode()})
