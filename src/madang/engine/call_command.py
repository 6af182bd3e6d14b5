"""`madang call …`: load calls from files, check files, save a call as a file. Arguments in, one call each, words out."""

import argparse
import os
from pathlib import Path
from typing import TYPE_CHECKING

from madang.engine.speaking import plain_problem, say, say_problems, tell
from madang.film.language import Problem, Refused, Text

if TYPE_CHECKING:
    from madang.website.programmes.calls import Call

HOW = {
    "made": Text(ko="새로 넣었어요", en="made"),
    "changed": Text(ko="바꾸었어요", en="changed"),
    "same": Text(ko="이미 같아요", en="the same already"),
}


def add(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the word `call` and what it can do."""
    acts = commands.add_parser("call", help="공모를 파일로 넣고 꺼내요 / calls as files").add_subparsers(
        dest="act", required=True, metavar="ACT"
    )
    load = acts.add_parser("load", help="공모 파일을 마당에 넣어요 / take calls into the yard")
    load.add_argument("files", nargs="+", type=Path, metavar="FILE", help="TOML, JSON (madang-call/1)")
    _common(load, _load)
    check = acts.add_parser("check", help="공모 파일의 문제를 모두 찾아요 / find every problem of a file")
    check.add_argument("file", type=Path, metavar="FILE")
    _common(check, _check)
    save = acts.add_parser("save", help="공모를 파일로 꺼내요 / write a call into a file")
    save.add_argument("slug", metavar="SLUG", help="공모 주소의 이름 / its name in the address")
    save.add_argument("file", type=Path, metavar="FILE", help=".toml, .json")
    save.add_argument("--draft", action="store_true", help="쓰고 있는 것을 / what is being written")
    _common(save, _save)


def _common(act: argparse.ArgumentParser, run: object) -> None:
    act.add_argument("--json", action="store_true", help="기계가 읽는 줄 / machine-readable lines")
    act.add_argument("--language", choices=("ko", "en"), default=argparse.SUPPRESS, help="말 / language of messages")
    act.set_defaults(run=run)


def _yard() -> None:
    from madang.engine import serving, settings

    settings.choose(settings.read(os.environ))
    serving.prepare()
    serving.migrate()


def _read(path: Path) -> "Call":
    """The call of a file. Raises Refused with every problem of it."""
    from madang.website.programmes.calls import read_call
    from madang.website.programmes.files import LARGEST_FILE

    try:
        with path.open("rb") as file:
            held = file.read(LARGEST_FILE * 4 + 1)  # a letter has four bytes at most: what is longer is refused by its reader
        return read_call(held.decode("utf-8"), path.name)
    except UnicodeDecodeError:
        words = Text(ko="UTF-8로 적힌 글이 아니에요. 다시 저장해 주세요.", en="This is no UTF-8 text. Please save it as UTF-8.")
        raise Refused([Problem("file.unreadable", words, where=path.name)]) from None


def _read_all(paths: list[Path]) -> "list[Call]":
    """All of them, or every problem of all: nothing is loaded by half."""
    found: list[Call] = []
    problems: list[Problem] = []
    for path in paths:
        try:
            found.append(_read(path))
        except Refused as refused:
            problems += refused.problems
    if problems:
        raise Refused(problems)
    return found


def _load(given: argparse.Namespace) -> int:
    calls = _read_all(given.files)
    _yard()
    from django.db import transaction

    from madang.website.frame.refusals import Refusal
    from madang.website.programmes.actions import loading

    loaded = []
    try:
        with transaction.atomic():
            loaded = [loading.load(by=None, call=call) for call in calls]
    except Refusal as wrong:
        raise Refused([Problem("call.refused", _told(wrong))]) from wrong
    for one in loaded:
        where = f"/calls/{one.call.slug}/"
        if given.json:
            tell({"event": "loaded", "call": one.call.slug, "how": one.how, "shown": one.call.shown_at is not None})
            continue
        waits = (
            Text()
            if one.call.shown_at
            else Text(
                ko=" 아직 아무도 볼 수 없어요. 운영자 페이지에서 보여 주세요.", en=" Nobody sees it yet; show it on the operator's page."
            )
        )
        say(Text(ko=f"{HOW[one.how].ko}: {where}{waits.ko}", en=f"{HOW[one.how].en}: {where}{waits.en}"), given.language)
    return 0


def _told(wrong: Exception) -> Text:
    """A refusal of the site in both languages."""
    from django.utils import translation

    words = {}
    for language in ("ko", "en"):
        with translation.override(language):
            words[language] = str(getattr(wrong, "told", wrong))
    return Text(ko=words["ko"], en=words["en"])


def _check(given: argparse.Namespace) -> int:
    from madang.website.programmes.calls import remarks_on

    call = _read(given.file)
    remarks = remarks_on(call, given.file.name)
    if given.json:
        tell({"event": "checked", "call": call.id, "remarks": [plain_problem(one) for one in remarks]})
        return 0
    say_problems(remarks, given.language, as_json=False)
    say(Text(ko=f"읽을 수 있어요: {call.title.ko}", en=f"It can be read: {call.title.en}"), given.language)
    return 0


def _save(given: argparse.Namespace) -> int:
    _yard()
    from madang.website.programmes.calls import call_as_json, call_as_toml
    from madang.website.programmes.errors import NotReady
    from madang.website.programmes.models import Call
    from madang.website.programmes.queries import call_from, call_of, data_of

    row = Call.objects.filter(slug=given.slug).first()
    if row is None:
        raise Refused([Problem("call.missing", Text(ko=f"'{given.slug}' 공모가 없어요.", en=f"There is no call '{given.slug}'."))])
    try:
        said = call_from(data_of(row)) if given.draft else call_of(row)
    except NotReady as wrong:
        raise Refused(list(wrong.problems) or [Problem("call.refused", _told(wrong))]) from wrong
    words = call_as_json(said) if given.file.suffix == ".json" else call_as_toml(said)
    unfinished = given.file.with_name(given.file.name + ".part")
    unfinished.write_text(words, "utf-8")
    unfinished.replace(given.file)
    say(Text(ko=f"적었어요: {given.file}", en=f"Written: {given.file}"), given.language)
    return 0
