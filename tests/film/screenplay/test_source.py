"""Bytes become text, or are refused with words that help."""

import random
import zipfile
from io import BytesIO

import pytest
from hypothesis import given
from hypothesis import strategies as st

from madang.film.language import Refused
from madang.film.screenplay.source import MAX_BYTES, MAX_LINES, open_source


def packed(name: str) -> bytes:
    file = BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        archive.writestr(name, "x")
    return file.getvalue()


OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504)
FILES = {
    "PNG": b"\x89PNG\r\n\x1a\n" + bytes(50),
    "JPEG": b"\xff\xd8\xff\xe0" + bytes(50),
    "GIF": b"GIF89a",
    "MP4": b"\x00\x00\x00\x20ftypisom",
    "MKV/WebM": b"\x1aE\xdf\xa3" + bytes(9),
    "WAV/AVI/WebP": b"RIFF____WAVE",
    "MP3": b"ID3\x04",
    "Ogg": b"OggS\x00",
    "FLAC": b"fLaC\x00",
    "PDF": b"%PDF-1.7\n%\xe2\xe3",
    "RTF": b"{\\rtf1\\ansi}",
    "GZIP": b"\x1f\x8b\x08",
    "7z": b"7z\xbc\xaf\x27\x1c",
    "RAR": b"Rar!\x1a\x07",
    "DOCX": packed("word/document.xml"),
    "HWPX": packed("Contents/section0.xml"),
    "XLSX": packed("xl/workbook.xml"),
    "ZIP": packed("story.txt"),
    "HWP": OLE + "HwpSummaryInformation".encode("utf-16-le"),
    "DOC/HWP": OLE,
}


@pytest.mark.parametrize("what", FILES)
def test_a_file_that_is_no_text_is_named_with_what_to_do(what):
    with pytest.raises(Refused) as refused:
        open_source(FILES[what], "mine")
    (problem,) = refused.value.problems
    assert (problem.code, problem.where) == ("screenplay.binary", "mine")
    assert problem.message.en.startswith(f"This is a {what} ")
    assert problem.message.ko.startswith(what)
    assert ".txt" in problem.message.ko


@pytest.mark.parametrize(
    "data", [bytes(2000), b"\xff\x00\x01" * 40, random.Random(7).randbytes(5000), b"\xff\xfe" + b"\x00\xd8" * 9 + bytes(90)]
)
def test_other_garbage_is_refused(data):
    with pytest.raises(Refused) as refused:
        open_source(data)
    assert [problem.code for problem in refused.value.problems] == ["screenplay.binary"]


@pytest.mark.parametrize("source", ["", b"", " \n\t\n", "\ufeff", b"\xef\xbb\xbf\n"])
def test_nothing_is_refused_as_empty(source):
    with pytest.raises(Refused) as refused:
        open_source(source, "a.txt")
    assert [(problem.code, problem.where) for problem in refused.value.problems] == [("screenplay.empty", "a.txt")]


@pytest.mark.parametrize("source", ["a" * (MAX_BYTES + 1), b"a" * (MAX_BYTES + 1), "가" * (MAX_BYTES // 3 + 1)])
def test_too_much_is_refused_with_its_number(source):
    with pytest.raises(Refused) as refused:
        open_source(source)
    assert [(problem.code, "5.0 MB" in problem.message.en) for problem in refused.value.problems] == [("screenplay.too-large", True)]


def test_every_reason_is_told_at_once():
    with pytest.raises(Refused) as refused:
        open_source(b"%PDF" + bytes(MAX_BYTES))
    assert [problem.code for problem in refused.value.problems] == ["screenplay.too-large", "screenplay.binary"]


def test_too_many_lines_are_refused():
    with pytest.raises(Refused) as refused:
        open_source("a\n" * (MAX_LINES + 1))
    assert [(problem.code, problem.line) for problem in refused.value.problems] == [("screenplay.too-large", MAX_LINES)]
    assert open_source("a\n" * MAX_LINES).problems == ()


KOREAN = "순옥이 연못을 본다.\n\n기다리자.\n"


@pytest.mark.parametrize(
    ("data", "problems"),
    [
        (KOREAN.encode(), []),
        (b"\xef\xbb\xbf" + KOREAN.encode(), []),
        (KOREAN.encode("utf-16"), []),
        (b"\xfe\xff" + KOREAN.encode("utf-16-be"), []),
        (KOREAN.encode("cp949"), ["screenplay.encoding"]),
        (KOREAN.replace("\n", "\r\n").encode("euc-kr"), ["screenplay.encoding"]),
    ],
)
def test_korean_text_is_read_in_each_encoding(data, problems):
    opened = open_source(data)
    assert opened.text == KOREAN
    assert [problem.code for problem in opened.problems] == problems


def test_curly_quotes_of_windows_are_read():
    assert open_source("“Hello,” she said — café.".encode("cp1252")).text == "“Hello,” she said — café."


def test_high_bytes_that_are_no_korean_are_not_taken_for_it():
    with pytest.raises(Refused):
        open_source("Ж".encode("cp949") * 40 + b"\x81\x8d")


def test_line_ends_and_unseen_letters_are_made_plain():
    opened = open_source("a\r\nb\rc\u2028d\x0ce\u200bf\ufeff\ud800\tg" + "." * 100)
    assert opened.text == "a\nb\nc\nd\nef\ufffd\tg" + "." * 100
    assert opened.problems == ()


def test_a_few_control_characters_are_removed_and_told():
    opened = open_source("one\ntwo\x00\x07 three" + " and more" * 20)
    assert opened.text == "one\ntwo three" + " and more" * 20
    assert [(problem.code, problem.line) for problem in opened.problems] == [("screenplay.control", 2)]


def test_hangul_as_macos_stores_it_is_composed():
    assert open_source("\u1109\u116e\u11ab\u110b\u1169\u11a8").text == "순옥"


@given(st.binary(max_size=300))
def test_any_bytes_are_text_or_refused_in_both_languages(data):
    try:
        told, text = (), open_source(data).text
    except Refused as refused:
        told, text = refused.problems, ""
    assert bool(told) != bool(text.strip())
    assert all(problem.message.ko and problem.message.en for problem in told)
    assert not {"\r", "\x00"} & set(text)
