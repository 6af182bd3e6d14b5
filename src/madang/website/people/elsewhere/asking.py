"""Asking a provider who somebody is: the way there (state, nonce, PKCE), and what came back, judged. No token is kept anywhere.

Authorization code with PKCE (RFC 6749, 7636; OpenID Connect Core 1.0, 3.1), by Authlib. Whoever is asked must answer by https; on this
machine itself, as in the tests, http will do.
"""

import logging
import secrets
import time
from dataclasses import dataclass
from typing import Any, Final
from urllib.parse import urlsplit

import requests
from authlib.common.errors import AuthlibBaseError
from authlib.integrations.requests_client import OAuth2Session
from authlib.oidc.core import CodeIDToken
from joserfc import jwt
from joserfc.errors import JoseError
from joserfc.jwk import KeySet

from madang.website.people.elsewhere.providers import Outside, Provider
from madang.website.people.errors import ElsewhereAway, ElsewhereOver, ElsewhereRefused

PATIENCE: Final = (4, 8)  # seconds to be let in, and for an answer
KEPT: Final = 60 * 60  # seconds for which a provider's description holds
SIGNED_BY: Final = ["RS256", "PS256", "ES256", "EdDSA"]  # never by a secret that we share, never unsigned
CLOCKS: Final = 60  # seconds by which clocks may differ
LONGEST: Final = 255  # letters of a subject (OpenID Connect Core 1.0, 2)
HERE: Final = ("127.0.0.1", "localhost", "::1")
log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Asked:
    """Where to send somebody, and what has to come back or stay here until then."""

    address: str
    state: str
    nonce: str
    verifier: str


@dataclass(frozen=True, slots=True)
class Described:
    """What a provider says of itself, and until when we believe it."""

    authorize: str
    token: str
    keys: KeySet
    posts_secret: bool
    until: float


_described: dict[str, Described] = {}


def begin(provider: Provider, *, back: str) -> Asked:
    """The way to the provider; `back` is our address to which it sends people. Raises ElsewhereAway."""
    state, nonce, verifier = (secrets.token_urlsafe(32) for _ in range(3))
    session = _session(provider, back)
    if provider.addresses is not None:
        address, _ = session.create_authorization_url(provider.addresses.authorize, state=state)
    else:
        address, _ = session.create_authorization_url(_describe(provider).authorize, state=state, nonce=nonce, code_verifier=verifier)
    return Asked(address, state, nonce, verifier)


def finish(provider: Provider, asked: Asked, *, back: str, code: str) -> Outside:
    """Who it is. Raises ElsewhereOver (the code is too old or was used), ElsewhereAway, ElsewhereRefused."""
    try:
        subject = _by_profile(provider, asked, back, code) if provider.addresses else _by_token(provider, asked, back, code)
    except requests.RequestException as away:
        raise _away(provider, away) from away
    except AuthlibBaseError as wrong:
        log.warning("%s refused: %s", provider.key, wrong.error)
        raise (ElsewhereOver() if wrong.error == "invalid_grant" else _refused(provider)) from wrong
    except (JoseError, ValueError, KeyError, TypeError) as wrong:
        log.warning("what %s answered does not hold: %s", provider.key, type(wrong).__name__)
        raise _refused(provider) from wrong
    if not isinstance(subject, str) or not 0 < len(subject) <= LONGEST:
        raise _refused(provider)
    return Outside(provider.issuer, subject)


def _session(provider: Provider, back: str, *, posts_secret: bool = True) -> OAuth2Session:
    auth = "client_secret_post" if posts_secret else "client_secret_basic"
    scope = "openid" if provider.addresses is None else None
    return OAuth2Session(
        provider.client, provider.secret, scope=scope, redirect_uri=back, token_endpoint_auth_method=auth, code_challenge_method="S256",
        default_timeout=PATIENCE, leeway=0,  # a token is used at once
    )  # fmt: skip


def _by_token(provider: Provider, asked: Asked, back: str, code: str) -> object:
    """The subject of a signed token that is meant for us, now, and for this very asking."""
    told = _describe(provider)
    session = _session(provider, back, posts_secret=told.posts_secret)
    given = session.fetch_token(told.token, code=code, grant_type="authorization_code", code_verifier=asked.verifier, **_plainly())
    found = _signed(provider, told, str(given["id_token"]))
    params = {"nonce": asked.nonce, "client_id": provider.client, "access_token": given.get("access_token")}
    options = {"iss": {"essential": True, "value": provider.issuer}, "aud": {"essential": True, "value": provider.client}}
    claims = CodeIDToken(found.claims, found.header, options, params)
    claims.validate(leeway=CLOCKS)
    return claims["sub"]


def _signed(provider: Provider, told: Described, token: str) -> jwt.Token:
    """The token, where one of the provider's keys signed it; keys change, so that an unknown one is asked for once more."""
    try:
        return jwt.decode(token, told.keys, algorithms=SIGNED_BY)
    except (JoseError, ValueError):
        _described.pop(provider.issuer, None)
        return jwt.decode(token, _describe(provider).keys, algorithms=SIGNED_BY)


def _by_profile(provider: Provider, asked: Asked, back: str, code: str) -> object:
    """The number in the profile, fetched over a connection of our own."""
    assert provider.addresses is not None
    session = _session(provider, back)
    session.fetch_token(provider.addresses.token, code=code, grant_type="authorization_code", state=asked.state, **_plainly())
    answer = session.get(provider.addresses.profile, **_plainly())
    answer.raise_for_status()
    return answer.json()["response"]["id"]


def _plainly() -> dict[str, Any]:
    """Nobody is sent on to elsewhere with our secret."""
    return {"allow_redirects": False}


def _describe(provider: Provider) -> Described:
    """What the provider says of itself at its well-known address (OpenID Connect Discovery 1.0). Raises ElsewhereAway."""
    known = _described.get(provider.issuer)
    if known is None or known.until < time.monotonic():
        try:
            known = _asked_to_describe(provider)
        except (requests.RequestException, JoseError, ValueError, KeyError, TypeError) as away:
            raise _away(provider, away) from away
        _described[provider.issuer] = known
    return known


def _asked_to_describe(provider: Provider) -> Described:
    told = _read(f"{provider.issuer.rstrip('/')}/.well-known/openid-configuration")
    if told["issuer"] != provider.issuer:
        raise ValueError("it calls itself otherwise")
    ways = told.get("token_endpoint_auth_methods_supported", ["client_secret_basic"])
    keys = KeySet.import_key_set(_read(told["jwks_uri"]))
    authorize, token = _safe(told["authorization_endpoint"]), _safe(told["token_endpoint"])
    return Described(authorize, token, keys, "client_secret_basic" not in ways, time.monotonic() + KEPT)


def _read(address: str) -> Any:
    answer = requests.get(_safe(address), timeout=PATIENCE, **_plainly())
    answer.raise_for_status()
    return answer.json()


def _safe(address: str) -> str:
    """An address to which a secret may go. Raises ValueError."""
    parts = urlsplit(address)
    if parts.scheme != "https" and not (parts.scheme == "http" and parts.hostname in HERE):
        raise ValueError("not by https")
    return address


def _away(provider: Provider, wrong: Exception) -> ElsewhereAway:
    log.warning("%s does not answer: %s", provider.key, type(wrong).__name__)
    return ElsewhereAway(provider.name)


def _refused(provider: Provider) -> ElsewhereRefused:
    return ElsewhereRefused(provider.name)
