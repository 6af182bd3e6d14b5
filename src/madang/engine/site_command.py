"""`madang serve`, `web`, `demo` and `people`: the site on this machine. Arguments in, words out."""

import argparse
import os
import socket
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from madang.engine import settings
from madang.engine.speaking import say
from madang.film.language import Problem, Refused, Text

if TYPE_CHECKING:
    from madang.website.people.models import Person

HOST, PORT = "127.0.0.1", 8000
STOPPED = 130  # as shells count an interrupted command: a yard is only ever closed by a person


def add(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the words."""
    serve = commands.add_parser("serve", help="마당을 열어요 / open the yard: tables, pages, housekeeping")
    _door(serve)
    _processes(serve)
    serve.set_defaults(run=_serve)
    web = commands.add_parser("web", help="웹 페이지만 내보내요 / pages only, for a yard of many processes")
    _door(web)
    _processes(web)
    web.set_defaults(run=_web)
    demo = commands.add_parser("demo", help="보기 마당을 열어요 / open a sample yard")
    _door(demo)
    demo.add_argument("--film", type=Path, default=None, metavar="PATH", help="만들어 보일 영화 / a film to build meanwhile")
    demo.add_argument("--draft", action="store_true", help="영화를 작고 빠르게 / build the film small and quick")
    demo.set_defaults(run=_demo)
    acts = commands.add_parser("people", help="마당의 사람들 / people of the yard").add_subparsers(dest="act", required=True, metavar="ACT")
    role = acts.add_parser("role", help="역할을 드려요 / give somebody a role")
    role.add_argument("email")
    role.add_argument("kind", choices=("operator", "reviewer", "mentor", "auditor"))
    role.add_argument("--end", action="store_true", help="오늘로 마쳐요 / end it today")
    role.add_argument("--language", choices=("ko", "en"), default=argparse.SUPPRESS, help="말 / language of messages")
    role.set_defaults(run=_role)
    lost = acts.add_parser("lost-phone", help="2단계 로그인과 패스키를 지워요 / forget somebody's app and passkeys")
    lost.add_argument("email")
    lost.add_argument("--language", choices=("ko", "en"), default=argparse.SUPPRESS, help="말 / language of messages")
    lost.set_defaults(run=_lost_phone)


def _door(command: argparse.ArgumentParser) -> None:
    command.add_argument("--host", default=HOST, help="어디에서 받을지 / where to listen (127.0.0.1: this machine only)")
    command.add_argument("--port", type=int, default=PORT)
    command.add_argument("--lan", action="store_true", help="같은 네트워크의 휴대전화도 들어오게 / let phones on this network in")
    command.add_argument("--language", choices=("ko", "en"), default=argparse.SUPPRESS, help="말 / language of messages")


def _processes(command: argparse.ArgumentParser) -> None:
    told = f"몇 개의 프로세스로 답할지 / how many processes answer (MADANG_PROCESSES; else one a core, {settings.PROCESSES} at most)"
    command.add_argument("--processes", type=int, choices=range(1, settings.MOST_PROCESSES + 1), default=0, metavar="N", help=told)


def _open(given: argparse.Namespace, *, demo: bool = False, data: str = "") -> tuple[socket.socket, str]:
    """Choose the settings, load the site; returns the door, and the address to tell people."""
    from dataclasses import replace

    from madang.engine import serving

    chosen = settings.read({"MADANG_DATA": data, **os.environ}, demo=demo)
    host, shown = given.host, given.host if given.host not in ("0.0.0.0", "::", "") else HOST
    if given.lan:
        host, shown = "0.0.0.0", _own_address()
    door = f"http://{shown}:{given.port}"
    settings.choose(replace(chosen, hosts=tuple(dict.fromkeys((*chosen.hosts, shown))), door=door))
    opened = _claim(host, given.port)
    serving.prepare()
    return opened, f"{door}/"


def _own_address() -> str:
    """This machine's address on its network: no packet is sent to find it."""
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as asking:
        try:
            asking.connect(("192.0.2.1", 9))  # RFC 5737: nobody's
            return str(asking.getsockname()[0])
        except OSError:
            words = Text(
                ko="네트워크에 이어져 있지 않아요. --lan 없이 열어 주세요.", en="There is no network here. Open the yard without --lan."
            )
            raise Refused([Problem("serve.lan", words)]) from None


def _claim(host: str, port: int) -> socket.socket:
    """A door that is ours and still closed: nobody waits at it while the tables are made."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    door = socket.socket(family, socket.SOCK_STREAM, socket.IPPROTO_TCP)  # named, so that the loop sends answers without delay
    try:
        door.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        door.bind((host, port))
    except (OSError, OverflowError):
        door.close()
        words = Text(
            ko=f"{host}:{port}에서 받을 수 없어요. 다른 프로그램이 쓰고 있을지 몰라요. --port 8001처럼 바꿔 보세요.",
            en=f"{host}:{port} cannot be listened on; another program may be using it. Try --port 8001.",
        )
        raise Refused([Problem("serve.port", words)]) from None
    return door


def _say_doors(given: argparse.Namespace, address: str) -> None:
    say(Text(ko=f"마당이 열렸어요: {address}  (Ctrl-C로 닫아요)", en=f"The yard is open: {address}  (Ctrl-C closes it)"), given.language)
    if given.lan or given.host not in (HOST, "localhost", "::1"):
        words = Text(
            ko="같은 네트워크에 있는 누구나 들어올 수 있고, 오가는 내용은 암호화되지 않아요. 믿는 네트워크에서만 쓰세요.",
            en="Anybody on this network can come in, and what is sent is not encrypted. Use it only on a network that you trust.",
        )
        say(words, given.language)
    if given.lan:
        import segno

        segno.make(address, error="m").terminal(out=sys.stdout, compact=True)


def _serve(given: argparse.Namespace) -> int:
    from madang.engine import serving

    door, address = _open(given)
    serving.migrate()
    _say_mail(given)
    _say_doors(given, address)
    serving.serve(door, processes=given.processes or settings.current().processes, house=True)
    return STOPPED


def _say_mail(given: argparse.Namespace) -> None:
    if not settings.current().mail.host:
        words = Text(
            ko="메일 서버가 정해지지 않아, 보낼 메일을 이 화면에 적어요 (MADANG_MAIL_URL).",
            en="No mail server is set, so mails are written here (MADANG_MAIL_URL).",
        )
        say(words, given.language)


def _web(given: argparse.Namespace) -> int:
    from madang.engine import serving

    door, address = _open(given)
    _say_doors(given, address)
    serving.serve(door, processes=given.processes or settings.current().processes)
    return STOPPED


def _demo(given: argparse.Namespace) -> int:
    from madang.engine import demo, serving

    door, address = _open(given, demo=True, data="build/demo")
    serving.migrate()
    demo.fill()
    _say_doors(given, address)
    say(Text(ko="누구로든 들어가 볼 수 있어요:", en="Enter as any of them:"), given.language)
    for words, path in demo.doors(given.language):
        say(Text(ko=f"  {words}  {address}{path}", en=f"  {words}  {address}{path}"), given.language)
    builder = demo.FilmBuilder(settings.current().data / "films", given.film, draft=given.draft) if given.film else None
    try:
        if builder:
            builder.begin()
        serving.serve(door, house=True)
    finally:
        if builder:
            builder.end()
    return STOPPED


def _role(given: argparse.Namespace) -> int:
    person = _person(given)
    from madang.website.people.actions import changing

    (changing.end_role if given.end else changing.give_role)(by=None, person=person, kind=given.kind)
    done = Text(ko="마쳤어요.", en="Ended.") if given.end else Text(ko="드렸어요.", en="Given.")
    say(done, given.language)
    return 0


def _lost_phone(given: argparse.Namespace) -> int:
    person = _person(given)
    from madang.website.people.actions import proving

    proving.lose_phone(person=person)
    words = Text(
        ko="앱과 패스키를 지웠고, 모든 기기에서 나왔어요. 메일로 들어와 다시 정하면 돼요.",
        en="The app and the passkeys are forgotten, and every device is signed out. Sign in by mail and set them up again.",
    )
    say(words, given.language)
    return 0


def _person(given: argparse.Namespace) -> "Person":
    """Who has this address, in the yard that the environment names."""
    from madang.engine import serving

    settings.choose(settings.read(os.environ))
    serving.prepare()
    serving.migrate()
    from madang.website.people.models import Person

    person = Person.objects.filter(email=given.email.strip().lower()).first()
    if person is None:
        words = Text(
            ko=f"{given.email} 님은 아직 들어온 적이 없어요. 먼저 로그인해 주세요.",
            en=f"{given.email} has never signed in; please do so first.",
        )
        raise Refused([Problem("people.missing", words)])
    return person
