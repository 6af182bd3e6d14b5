"""Secrets that are mailed, and the keyed hashes that stand for them and for addresses in the database."""

import secrets
import unicodedata

from django.utils.crypto import salted_hmac


def key_of(what: str, word: str) -> str:
    """A hash that only this yard can make; `what` keeps the kinds apart."""
    return salted_hmac(f"madang.people.{what}", word, algorithm="sha256").hexdigest()


def key_of_outside(issuer: str, subject: str) -> str:
    """Of somebody who is known by an account elsewhere, and by no address."""
    return key_of("outside", f"{issuer} {subject}")


def new_link() -> str:
    """256 bits, for a link in a mail."""
    return secrets.token_urlsafe(32)


def new_code() -> str:
    """Six digits, to be read off one device and typed into another."""
    return f"{secrets.randbelow(1_000_000):06}"


def plain_address(email: str) -> str:
    """An address as it is compared: without case and blanks around it."""
    return email.strip().lower()


def plain_name(name: str) -> str:
    """A name as it is compared, whatever keyboard typed it: composed letters, without its spaces, large and small alike."""
    return "".join(unicodedata.normalize("NFKC", name).casefold().split())
