"""The code table of a budget (보조비목·세목) with the papers that each expense needs: data, a hub loads its programme's own.

The table that comes along, `codes.toml`, has the codes of the Ministry of Economy and Finance's guideline for settlement reports (보조사업
정산보고서 작성지침, 별표 1) as far as clubs meet them. The papers and limits are a cautious start; a programme's guideline decides.
"""

from dataclasses import dataclass
from functools import lru_cache
from importlib import resources
from typing import Literal, TypeAlias

from madang.film.language import Text
from madang.website.programmes.files import read_file, write_toml

FORMAT = "madang-budget-codes/1"
Paper: TypeAlias = Literal[
    "card-slip",
    "tax-invoice",
    "invoice",
    "cash-receipt",
    "bank-transfer",
    "quotes",
    "delivery-check",
    "minutes",
    "attendance",
    "photo",
    "lecture-record",
    "withholding",
    "trip-report",
    "pay-record",
    "contract",
]
PAPERS: dict[Paper, Text] = {
    "card-slip": Text("카드 매출전표", "a card slip"),
    "tax-invoice": Text("전자세금계산서", "an electronic tax invoice"),
    "invoice": Text("계산서", "an invoice without tax"),
    "cash-receipt": Text("지출증빙용 현금영수증", "a cash receipt for expenses"),
    "bank-transfer": Text("계좌이체 확인증", "a proof of bank transfer"),
    "quotes": Text("비교 견적서", "quotes to compare"),
    "delivery-check": Text("검수조서", "a delivery check"),
    "minutes": Text("회의록", "minutes"),
    "attendance": Text("참석자 명단", "a list of those present"),
    "photo": Text("사진", "a photograph"),
    "lecture-record": Text("강의 확인서", "a record of the lecture"),
    "withholding": Text("원천징수영수증", "a receipt of the tax withheld"),
    "trip-report": Text("출장 보고서", "a report of the trip"),
    "pay-record": Text("근무 확인서와 지급 명세", "a record of work and pay"),
    "contract": Text("계약서", "a contract"),
}


@dataclass(frozen=True, slots=True)
class Needed:
    """One of these papers is needed from `from_won` on."""

    any_of: tuple[Paper, ...]
    from_won: int = 0


@dataclass(frozen=True, slots=True)
class Sub:
    """보조세목: what belongs there, the papers, the most won for each person of an occasion, the most per cent of the whole grant."""

    code: str
    name: Text
    uses: Text
    papers: tuple[Needed, ...] = ()
    per_person: int | None = None
    most_percent: int | None = None


@dataclass(frozen=True, slots=True)
class Item:
    """보조비목."""

    code: str
    name: Text
    subs: tuple[Sub, ...]


@dataclass(frozen=True, slots=True)
class CodeTable:
    """All items. Won may be moved inside an item by the club itself up to `free_move_percent` of the line they leave; everything else is
    asked for first (보조금 관리에 관한 법률 제23조)."""

    name: Text
    items: tuple[Item, ...]
    free_move_percent: int = 100
    sources: tuple[str, ...] = ()

    def sub(self, code: str) -> Sub | None:
        """The line of a code such as 210-01."""
        return next((sub for item in self.items for sub in item.subs if f"{item.code}-{sub.code}" == code), None)


def item_of(code: str) -> str:
    return code.partition("-")[0]


def read_codes(text: str, where: str = "") -> CodeTable:
    """Reads a table of the format madang-budget-codes/1. Raises Refused with every problem."""
    return read_file(CodeTable, text, where, file_format=FORMAT)


def codes_as_toml(table: CodeTable) -> str:
    return write_toml(table, file_format=FORMAT)


@lru_cache(maxsize=1)
def our_codes() -> CodeTable:
    return read_codes(resources.files(__package__).joinpath("codes.toml").read_text("utf-8"), "codes.toml")
