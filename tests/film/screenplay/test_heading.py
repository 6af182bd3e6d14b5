"""Headings say where and when, in English and in Korean."""

import pytest

from madang.film.screenplay import Heading
from madang.film.screenplay.heading import parse_heading, split_number


@pytest.mark.parametrize(
    ("words", "heading"),
    [
        ("INT. HOUSE - DAY", Heading("int", "HOUSE", "DAY")),
        ("ext. breakwater - dawn", Heading("ext", "breakwater", "dawn")),
        ("INT./EXT. CAR (MOVING) - CONTINUOUS", Heading("int/ext", "CAR (MOVING)", "CONTINUOUS")),
        ("I/E. BUS — LATER", Heading("int/ext", "BUS", "LATER")),
        ("EST. THE HARBOUR", Heading("ext", "THE HARBOUR", "")),
        ("INT. HOUSE - KITCHEN - THE NEXT MORNING", Heading("int", "HOUSE - KITCHEN", "THE NEXT MORNING")),
        ("INT. NIGHT CLUB - DAY", Heading("int", "NIGHT CLUB", "DAY")),
        ("EXT. HOUSE - BACK YARD", Heading("ext", "HOUSE - BACK YARD", "")),
        ("EXT. ROOF (NIGHT)", Heading("ext", "ROOF", "NIGHT")),
        ("A DREAM", Heading("", "A DREAM", "")),
        ("실외. 연못 - 새벽", Heading("ext", "연못", "새벽")),
        ("실내/실외. 버스 - 해질녘", Heading("int/ext", "버스", "해질녘")),
        ("실내. 부엌, 밤", Heading("int", "부엌", "밤")),
        ("연못가 - 새벽 / 외부", Heading("ext", "연못가", "새벽")),
        ("S#1. 연못가 - 새벽 / 외부", Heading("ext", "연못가", "새벽")),
        ("옥상 (밤)", Heading("", "옥상", "밤")),
        ("(낮) 옥상", Heading("", "옥상", "낮")),
        ("병실 (낮, 실내)", Heading("int", "병실", "낮")),
        ("병실 (내부)", Heading("int", "병실", "")),
        ("버스 정류장 밤", Heading("", "버스 정류장", "밤")),
        ("밤나무 숲", Heading("", "밤나무 숲", "")),
        ("골목, 시장 앞, 비 오는 밤", Heading("", "골목, 시장 앞", "비 오는 밤")),
        ("한낮", Heading("", "", "한낮")),
        ("- 낮", Heading("", "", "낮")),
        ("내부 / 밤", Heading("int", "", "밤")),
        ("S#5", Heading("", "", "")),
        ("", Heading("", "", "")),
        ("x" * 500, Heading("", "x" * 500, "")),
    ],
)
def test_a_heading_is_taken_apart(words, heading):
    assert parse_heading(words) == heading


@pytest.mark.parametrize(
    ("line", "parts"),
    [
        ("INT. HOUSE #1A#", ("INT. HOUSE", "1A")),
        ("INT. HOUSE #I-1-A#", ("INT. HOUSE", "I-1-A")),
        ("INT. HOUSE #110A.#", ("INT. HOUSE", "110A.")),
        ("INT. HOUSE #1 A#", ("INT. HOUSE #1 A#", "")),
        ("INT. HOUSE 1#", ("INT. HOUSE 1#", "")),
        ("INT. HOUSE", ("INT. HOUSE", "")),
        ("#", ("#", "")),
    ],
)
def test_a_scene_number_stands_between_number_signs(line, parts):
    assert split_number(line) == parts
