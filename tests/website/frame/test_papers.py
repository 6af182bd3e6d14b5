"""Papers, read back by a reader that is not their writer."""

import io
import time
from datetime import UTC, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pypdf import PdfReader

from madang.website.frame import papers

AT = datetime(2026, 11, 28, 9, 30, tzinfo=UTC)
FACTS = {
    "language": "ko", "title": "출석 확인서", "issuer": "달빛 거점센터", "kind": "확인서", "number": "제2026-7호",
    "date": "2026년 11월 28일", "name": "오세림", "rows": [["3월 2일", "관측 모임", "2"], ["3월 9일", "렌즈 만들기", "3"]],
}  # fmt: skip
SOURCE = """
#facts((("이름", data.name), ("기간", "3월 2일부터\\n3월 9일까지")))
== 모임
#listing((auto, 1fr, auto), ("날짜", "모임", "시간"), data.rows, ends: (2,))
#signatures((("확인한 사람", data.name),))
#seal(letters: "확인", alt: "확인 도장")
"""


def read(pdf: bytes) -> PdfReader:
    return PdfReader(io.BytesIO(pdf))


def words(pdf: bytes) -> str:
    return " ".join(" ".join(page.extract_text() for page in read(pdf).pages).split())


def test_a_paper_says_in_korean_what_it_was_given() -> None:
    told = words(papers.paper(SOURCE, FACTS, at=AT))
    assert told == (
        "달빛 거점센터 제2026-7호 확인서 2026년 11월 28일 출석 확인서 이름 오세림 기간 3월 2일부터 3월 9일까지 모임 날짜 모임 시간 "
        "3월 2일 관측 모임 2 3월 9일 렌즈 만들기 3 확인한 사람 오세림 (서명 또는 인) 확 인 달빛 거점센터 1쪽 가운데 1쪽"
    )


def test_its_own_words_follow_the_language() -> None:
    told = words(papers.paper(SOURCE, {**FACTS, "language": "en", "title": "Attendance"}))
    assert ("(signature)" in told, "page 1 of 1" in told, "쪽 가운데" in told) == (True, True, False)


def test_the_same_facts_make_the_same_bytes_and_the_moment_is_told() -> None:
    first, again = papers.paper(SOURCE, FACTS, at=AT), papers.paper(SOURCE, FACTS, at=AT)
    assert first == again
    assert first != papers.paper(SOURCE, FACTS)
    metadata = read(first).metadata
    assert metadata is not None
    assert (metadata.title, metadata.author, metadata.creation_date) == ("출석 확인서", "달빛 거점센터", AT)


def test_it_can_be_read_aloud_and_kept() -> None:
    root = read(papers.paper(SOURCE, FACTS, at=AT)).trailer["/Root"].get_object()
    about = root["/Metadata"].get_object().get_data().decode()  # type: ignore[index, union-attr]
    assert ("<pdfaid:part>2<" in about, "<pdfuaid:part>1<" in about, root["/Lang"], "/StructTreeRoot" in root) == (
        True,
        True,
        "ko-KR",
        True,
    )  # type: ignore[index, operator]


def test_only_our_fonts_stand_in_it() -> None:
    page = read(papers.paper(SOURCE, {**FACTS, "name": "Kim 金 🙂"}, at=AT)).pages[0]  # two that none of our fonts has
    fonts = page["/Resources"]["/Font"].values()  # type: ignore[index]
    names = {font.get_object()["/BaseFont"].split("+")[1] for font in fonts}
    assert all(name.startswith(("GowunBatang", "NotoSansKR")) for name in names), names


@pytest.mark.parametrize(
    "typed", ["*굵게*", "#panic()", "$x^2$", "@ref <tag>", '#read("/etc/passwd")', "= 제목", "`code` \\ ~ // /* */", "[a](b)", "\"'\\\\"]
)
def test_what_people_typed_is_shown_letter_by_letter(typed: str) -> None:
    assert typed in words(papers.paper("#said(data.typed)", {**FACTS, "typed": typed}))


@settings(max_examples=25, deadline=None)
@given(st.text(alphabet=st.characters(codec="utf-8", exclude_categories=["Cc", "Cs"]), min_size=1, max_size=40))
def test_no_words_break_a_paper(typed: str) -> None:
    assert len(read(papers.paper("#said(data.typed)", {**FACTS, "typed": typed, "title": typed, "issuer": typed})).pages) >= 1


def test_common_signs_that_the_fonts_lack_are_told_by_others() -> None:
    assert "<수련> ‘뜰’ 1 m2 KRW 3,000" in words(papers.paper("#said(data.typed)", {**FACTS, "typed": "〈수련〉 「뜰」 ① ㎡ ₩3,000"}))


def test_a_long_list_tells_its_head_on_every_page() -> None:
    pages = read(papers.paper(SOURCE, {**FACTS, "rows": [["3월 2일", f"모임 {number}", "2"] for number in range(800)]})).pages
    assert len(pages) > 10
    assert ["날짜 모임 시간" in " ".join(page.extract_text().split()) for page in pages[:-1]] == [True] * (len(pages) - 1)


def test_a_picture_is_given_by_name() -> None:
    drawn = b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><rect width="9" height="9" fill="#b5301f"/></svg>'
    made = papers.paper('#image("pictures/logo.svg", alt: "표", width: 9mm)', FACTS, pictures={"logo.svg": drawn})
    assert len(made) > len(papers.paper("", FACTS))


@pytest.mark.parametrize(
    ("source", "told"),
    [
        ('#import "@preview/cetz:0.2.0": *', 'may not use "@'),
        ("#eval(data.title)", "may not use eval("),
        ('#read("/etc/passwd")', "file not found"),
        ('#read("../press.py")', "escape"),
        ("#nothing", "unknown variable"),
    ],
)
def test_a_template_reaches_nothing_but_its_data(source: str, told: str) -> None:
    with pytest.raises(papers.PaperFailed, match=told.replace("(", r"\(")):
        papers.paper(source, FACTS)


def test_too_much_is_refused_in_bounded_time(monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(papers.PaperTooLong):
        papers.paper(SOURCE, {**FACTS, "name": "가" * papers.LARGEST})
    monkeypatch.setattr(papers, "SECONDS", 1)
    began = time.monotonic()
    with pytest.raises(papers.PaperTooLong):
        papers.paper("#for i in range(100000000) { [x] }", FACTS)
    assert time.monotonic() - began < 5


def test_it_is_answered_as_a_file_with_a_korean_name() -> None:
    answer = papers.answer("심사 의사록", b"%PDF")
    assert (answer["Content-Type"], answer["Cache-Control"], answer.content) == ("application/pdf", "private, no-store", b"%PDF")
    assert answer["Content-Disposition"] == "inline; filename*=UTF-8''%EC%8B%AC%EC%82%AC%20%EC%9D%98%EC%82%AC%EB%A1%9D.pdf"
