"""What a hub may set, read from the environment once, at the edge, into one typed value. With nothing set, all lives in ./yard/."""

import os
import secrets
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import parse_qs, unquote, urlsplit

from madang.engine.sign_in import read_sign_in
from madang.film.language import Problem, Refused, Text
from madang.website.people.elsewhere.providers import Provider

LOCAL = ("localhost", "127.0.0.1", "[::1]")
DATABASES = ("postgresql", "postgres")
MAILS = ("smtp", "smtps")
PROCESSES, MOST_PROCESSES = 4, 64  # as many as we begin by ourselves, and as a hub may ask for


@dataclass(frozen=True, slots=True)
class Mail:
    """Where mail goes. Without a host it is written to the terminal."""

    host: str = ""
    port: int = 25
    user: str = ""
    password: str = ""
    tls: bool = False  # asked for after the greeting (STARTTLS)
    ssl: bool = False  # from the first byte
    sender: str = "madang@localhost"


@dataclass(frozen=True, slots=True)
class Settings:
    """One yard's settings."""

    data: Path
    secret_key: str
    database_url: str = ""
    files_url: str = ""  # a bucket; else the data folder
    hosts: tuple[str, ...] = LOCAL
    origins: tuple[str, ...] = ()  # of the hosts that were named with https://
    mail: Mail = Mail()
    demo: bool = False
    asked_processes: int = 0  # 0: as the machine has cores
    sign_in: tuple[Provider, ...] = ()  # accounts elsewhere that open one here
    door: str = ""  # where this process listens, as the command that opened it tells it

    @property
    def address(self) -> str:
        """How people reach this yard from a mail or a calendar: its first https host, or the door of this machine."""
        return self.origins[0] if self.origins else self.door or "http://127.0.0.1:8000"

    @property
    def processes(self) -> int:
        """How many answer: as many as were asked for, or one a core of this machine that we may use."""
        return self.asked_processes or min(PROCESSES, _cores())

    @property
    def https(self) -> bool:
        """Whether people reach this yard by https alone."""
        return bool(self.origins)


def read(environment: Mapping[str, str], *, demo: bool = False) -> Settings:
    """Read the MADANG_… settings, all problems told at once. The data folder and, once, a secret key in it are made."""
    problems: list[Problem] = []
    database_url = environment.get("MADANG_DATABASE_URL", "")
    if database_url and urlsplit(database_url).scheme not in DATABASES:
        problems.append(_wrong("MADANG_DATABASE_URL", "postgresql://user:password@host:5432/name"))
    files_url = environment.get("MADANG_FILES_URL", "")
    if files_url and (urlsplit(files_url).scheme != "s3" or not urlsplit(files_url).hostname):
        problems.append(_wrong("MADANG_FILES_URL", "s3://bucket/folder"))
    mail = _mail(environment.get("MADANG_MAIL_URL", ""), problems)
    hosts, origins = _hosts(environment.get("MADANG_HOSTS", ""), problems)
    processes = environment.get("MADANG_PROCESSES", "") or "0"
    if not (processes.isascii() and processes.isdigit() and len(processes) < 4 and int(processes) <= MOST_PROCESSES):
        problems.append(_wrong("MADANG_PROCESSES", "2"))
        processes = "0"
    given = environment.get("MADANG_SECRET_KEY", "")
    if given and len(given) < 32:
        words = Text(ko="MADANG_SECRET_KEY는 32자 이상이어야 해요.", en="MADANG_SECRET_KEY must have 32 characters or more.")
        problems.append(Problem("settings.secret-key", words))
    sign_in = read_sign_in(environment, problems)
    if problems:
        raise Refused(problems)
    data = Path(environment.get("MADANG_DATA", "") or "yard").absolute()
    data.mkdir(parents=True, exist_ok=True)
    key = given or _kept_key(data / "secret-key")
    return Settings(data, key, database_url, files_url, hosts, origins, mail, demo, asked_processes=int(processes), sign_in=sign_in)


def _cores() -> int:
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def _wrong(name: str, example: str) -> Problem:
    return Problem(
        f"settings.{name.lower()}", Text(ko=f"{name}은(는) 이렇게 적어 주세요: {example}", en=f"Write {name} like this: {example}")
    )


def _mail(url: str, problems: list[Problem]) -> Mail:
    if not url:
        return Mail()
    parts = urlsplit(url)
    query = parse_qs(parts.query)
    sender = query.get("from", [""])[0]
    try:
        port = parts.port or (465 if parts.scheme == "smtps" else 587)
    except ValueError:
        port = 0
    if parts.scheme not in MAILS or not parts.hostname or not port or "@" not in sender:
        problems.append(_wrong("MADANG_MAIL_URL", "smtp://user:password@mail.example.kr:587?from=yard@example.kr"))
        return Mail()
    return Mail(
        parts.hostname, port, unquote(parts.username or ""), unquote(parts.password or ""),
        tls=parts.scheme == "smtp" and query.get("tls", ["yes"])[0] != "no", ssl=parts.scheme == "smtps", sender=sender,
    )  # fmt: skip


def _hosts(words: str, problems: list[Problem]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """`https://yard.example.kr, 192.168.0.7`: hosts, and the origins of those reached by https."""
    named = [word.strip().rstrip("/") for word in words.split(",") if word.strip()]
    hosts: list[str] = []
    for word in named:
        host = urlsplit(word if "://" in word else f"//{word}").hostname
        if not host or ("://" in word and not word.startswith(("https://", "http://"))):
            problems.append(_wrong("MADANG_HOSTS", "https://yard.example.kr"))
        else:
            hosts.append(host)
    return (*LOCAL, *hosts), tuple(word for word in named if word.startswith("https://"))


def _kept_key(path: Path) -> str:
    """The key of this yard: made once, readable by its owner alone."""
    try:
        made = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    except FileExistsError:
        kept = path.read_text("ascii").strip()
        if len(kept) < 32:
            words = Text(
                ko=f"'{path.name}' 파일이 상했어요. 지우면 새로 만들어요.", en=f"{path.name} is damaged; remove it and a new one is made."
            )
            raise Refused([Problem("settings.secret-key", words)]) from None
        return kept
    with os.fdopen(made, "w") as file:
        file.write(secrets.token_urlsafe(48))
    return path.read_text("ascii").strip()


class _Chosen:
    """The settings of this process: chosen by the command that started it, or read from the environment when first asked for."""

    settings: Settings | None = None


def choose(settings: Settings) -> None:
    """From now on these are the settings of this process."""
    _Chosen.settings = settings


def current() -> Settings:
    """The settings of this process."""
    if _Chosen.settings is None:
        _Chosen.settings = read(os.environ)
    return _Chosen.settings
