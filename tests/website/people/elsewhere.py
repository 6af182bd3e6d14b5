"""A real provider on this machine: OpenID Connect with a signing key of its own and PKCE, and the older way with a profile. Over HTTP.

What people do at it, the tests do: `agree` and `deny` follow the address to which somebody was sent, and give back where it sends them.
"""

import base64
import hashlib
import http.server
import json
import secrets
import threading
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any
from urllib.error import HTTPError
from urllib.parse import parse_qs, urlencode, urlsplit

from joserfc import jwt
from joserfc.jwk import KeySet, RSAKey

CLIENT, SECRET = "madang", "a secret of the tests"


class _Stays(urllib.request.HTTPRedirectHandler):
    def redirect_request(self, *given: object) -> None:
        return None


@dataclass
class Place:
    """The provider, and what may go wrong with it: `lies` are claims in place of true ones; `down` answers 503 and nothing else, `silent`
    comes late."""

    address: str = ""
    subject: str = "4567"
    lies: dict[str, Any] = field(default_factory=dict)
    down: bool = False
    silent: float = 0.0  # seconds before each answer
    key: RSAKey = field(default_factory=lambda: RSAKey.generate_key(2048, {"kid": "one"}))
    signs_with: RSAKey | None = None
    algorithm: str = "RS256"
    codes: dict[str, dict[str, str]] = field(default_factory=dict)
    told: dict[str, str] = field(default_factory=dict)  # by token: whose profile
    asked: list[str] = field(default_factory=list)  # paths, as they came

    def description(self) -> dict[str, object]:
        return {
            "issuer": self.address, "authorization_endpoint": f"{self.address}/authorize", "token_endpoint": f"{self.address}/token",
            "jwks_uri": f"{self.address}/keys", "token_endpoint_auth_methods_supported": ["client_secret_post"],
        }  # fmt: skip

    def authorize(self, asked: dict[str, str]) -> str:
        """Where somebody who agrees is sent."""
        assert (asked["client_id"], asked["response_type"]) == (CLIENT, "code")
        code = secrets.token_urlsafe(8)
        self.codes[code] = asked
        return f"{asked['redirect_uri']}?{urlencode({'code': code, 'state': asked['state']})}"

    def token(self, given: dict[str, str]) -> tuple[int, dict[str, object]]:
        """A code opens once, for who asked for it, with the secret that belongs to the challenge."""
        asked = self.codes.pop(given.get("code", ""), None)
        if (given.get("client_id"), given.get("client_secret")) != (CLIENT, SECRET):
            return 401, {"error": "invalid_client"}
        if asked is None or asked["redirect_uri"] != given.get("redirect_uri") or not _fits(asked, given):
            return 400, {"error": "invalid_grant"}
        access = secrets.token_urlsafe(8)
        self.told[access] = self.subject
        answer: dict[str, object] = {"access_token": access, "token_type": "Bearer", "expires_in": 60}
        if "openid" in asked.get("scope", ""):
            answer["id_token"] = self._signed(asked)
        return 200, answer

    def _signed(self, asked: dict[str, str]) -> str:
        now = int(time.time())
        claims = {
            "iss": self.address,
            "sub": self.subject,
            "aud": CLIENT,
            "iat": now,
            "exp": now + 60,
            "nonce": asked.get("nonce"),
        } | self.lies
        if self.algorithm == "none":
            parts = ({"alg": "none"}, {name: held for name, held in claims.items() if held is not None})
            return ".".join(base64.urlsafe_b64encode(json.dumps(one).encode()).decode().rstrip("=") for one in parts) + "."
        held = {name: value for name, value in claims.items() if value is not None}
        key = self.signs_with or self.key
        return jwt.encode({"alg": self.algorithm, "kid": "one"}, held, key, algorithms=[self.algorithm])


def _fits(asked: dict[str, str], given: dict[str, str]) -> bool:
    """PKCE (RFC 7636), where a challenge was sent."""
    if "code_challenge" not in asked:
        return True
    digest = hashlib.sha256(given.get("code_verifier", "").encode()).digest()
    return asked["code_challenge_method"] == "S256" and asked["code_challenge"] == base64.urlsafe_b64encode(digest).decode().rstrip("=")


def _handler(place: Place) -> type[http.server.BaseHTTPRequestHandler]:
    class Handler(http.server.BaseHTTPRequestHandler):
        def log_message(self, *given: object) -> None:
            """Quiet."""

        def _answer(self, status: int, held: object, location: str = "") -> None:
            body = json.dumps(held).encode()
            self.send_response(status)
            self.send_header("Content-Type", "application/json")
            self.send_header("Content-Length", str(len(body)))
            if location:
                self.send_header("Location", location)
            self.end_headers()
            self.wfile.write(body)

        def do_GET(self) -> None:
            path, asked = urlsplit(self.path).path, {name: held[0] for name, held in parse_qs(urlsplit(self.path).query).items()}
            place.asked.append(path)
            time.sleep(place.silent)
            if place.down:
                return self._answer(503, {"error": "down"})
            if path == "/.well-known/openid-configuration":
                return self._answer(200, place.description())
            if path == "/keys":
                return self._answer(200, KeySet([place.key]).as_dict(private=False))
            if path == "/authorize":
                return self._answer(302, {}, place.authorize(asked))
            if path == "/profile":
                whose = place.told.get(self.headers.get("Authorization", "").removeprefix("Bearer "))
                return self._answer(200 if whose else 401, {"resultcode": "00", "response": {"id": whose, "email": "x@example.kr"}})
            return self._answer(404, {})

        def do_POST(self) -> None:
            given = parse_qs(self.rfile.read(int(self.headers["Content-Length"])).decode())
            place.asked.append(self.path)
            if place.down:
                return self._answer(503, {"error": "down"})
            return self._answer(*place.token({name: held[0] for name, held in given.items()}))

    return Handler


@contextmanager
def opened() -> Iterator[Place]:
    """A provider at a door of its own."""
    place = Place()
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), _handler(place))
    place.address = f"http://127.0.0.1:{server.server_port}"
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05})
    thread.start()
    try:
        yield place
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


def agree(address: str) -> str:
    """Go where one was sent, say yes, and give back where one is sent now."""
    try:
        urllib.request.build_opener(_Stays).open(address, timeout=10)
    except HTTPError as sent:
        with sent:
            return str(sent.headers["Location"])
    raise AssertionError("nobody was sent on")


def deny(address: str) -> str:
    """Say no there."""
    asked = {name: held[0] for name, held in parse_qs(urlsplit(address).query).items()}
    return f"{asked['redirect_uri']}?{urlencode({'error': 'access_denied', 'state': asked['state']})}"
