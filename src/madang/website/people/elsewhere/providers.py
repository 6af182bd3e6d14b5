"""Who may be asked who somebody is: what the hub has set, as frozen values. Pure; read by the engine from its settings."""

from dataclasses import dataclass
from typing import Final, Literal

from madang.film.language import Text


@dataclass(frozen=True, slots=True)
class Addresses:
    """Where a provider that describes itself nowhere is asked: the page for people, the place that gives tokens, the one that says who."""

    authorize: str
    token: str
    profile: str


@dataclass(frozen=True, slots=True)
class Provider:
    """`key` stands in our addresses, `issuer` beside each identity that came from it, for good. `openid`: it signs who somebody is (OpenID
    Connect), and describes itself below its issuer; `profile`: it is asked for the profile, at `addresses` (OAuth 2.0)."""

    key: str
    name: Text
    issuer: str
    client: str
    secret: str
    way: Literal["openid", "profile"] = "openid"
    addresses: Addresses | None = None


KAKAO: Final = "https://kauth.kakao.com"
NAVER: Final = "https://nid.naver.com"
NAVER_ADDRESSES: Final = Addresses(f"{NAVER}/oauth2.0/authorize", f"{NAVER}/oauth2.0/token", "https://openapi.naver.com/v1/nid/me")


def kakao(client: str, secret: str) -> Provider:
    """Kakao, with OpenID Connect switched on in its console."""
    return Provider("kakao", Text(ko="카카오", en="Kakao"), KAKAO, client, secret)


def naver(client: str, secret: str) -> Provider:
    """Naver, which is asked for the profile."""
    return Provider("naver", Text(ko="네이버", en="Naver"), NAVER, client, secret, "profile", NAVER_ADDRESSES)


@dataclass(frozen=True, slots=True)
class Outside:
    """Somebody as a provider knows them: its issuer, and its own number for them (`sub`), which never changes."""

    issuer: str
    subject: str
