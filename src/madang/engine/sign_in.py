"""Reading which accounts elsewhere a hub lets people in by: Kakao, Naver, and whoever speaks OpenID Connect. Nothing is asked here."""

from collections.abc import Mapping
from pathlib import Path
from urllib.parse import parse_qs, unquote, urlsplit

from madang.film.language import Problem, Text
from madang.website.people.elsewhere.providers import Provider, kakao, naver

PREFIX = "MADANG_SIGN_IN_"
MAKERS = {"KAKAO": kakao, "NAVER": naver}
HERE = ("127.0.0.1", "localhost", "::1")
EXAMPLES = {"KAKAO": "id:secret", "NAVER": "id:secret", "OIDC": "https://id:secret@login.example.kr/realm?name=우리+시청"}


def read_sign_in(environment: Mapping[str, str], problems: list[Problem]) -> tuple[Provider, ...]:
    """All that are set, in the order in which pages show them. A value that begins with `@` is the path of a file that holds it."""
    found: list[Provider] = []
    for name in EXAMPLES:
        given = _value(environment.get(PREFIX + name, "").strip(), PREFIX + name, problems)
        for word in given.split():
            provider = _one(name, word)
            if provider is None or any(provider.key == other.key for other in found):
                problems.append(_wrong(PREFIX + name, EXAMPLES[name]))
            else:
                found.append(provider)
    return tuple(found)


def _value(given: str, name: str, problems: list[Problem]) -> str:
    if not given.startswith("@"):
        return given
    try:
        return Path(given[1:]).read_text("utf-8").strip()
    except (OSError, ValueError):
        words = Text(ko=f"{name}: '{given[1:]}' 파일을 읽을 수 없어요.", en=f"{name}: the file {given[1:]} cannot be read.")
        problems.append(Problem(f"settings.{name.lower()}", words))
        return ""


def _one(name: str, word: str) -> Provider | None:
    if name in MAKERS:
        client, _, secret = word.partition(":")
        return MAKERS[name](client, secret) if client and secret else None
    try:
        parts = urlsplit(word)
        host, port = parts.hostname or "", parts.port
    except ValueError:
        return None
    client, secret = unquote(parts.username or ""), unquote(parts.password or "")
    if not (client and secret and host) or (parts.scheme != "https" and not (parts.scheme == "http" and host in HERE)):
        return None
    issuer = f"{parts.scheme}://{host}{f':{port}' if port else ''}{parts.path}"
    key = "-".join(word for word in f"{host} {parts.path}".replace(".", " ").replace("/", " ").split() if word.isascii())
    label = parse_qs(parts.query).get("name", [host])[0]
    return Provider(key[:80].lower(), Text(ko=label, en=label), issuer, client, secret)


def _wrong(name: str, example: str) -> Problem:
    return Problem(
        f"settings.{name.lower()}", Text(ko=f"{name}은(는) 이렇게 적어 주세요: {example}", en=f"Write {name} like this: {example}")
    )
