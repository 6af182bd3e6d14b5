"""What makes a shot the same shot, and ids that are given once. Between the breakdown and align."""

import hashlib

from madang.film.shots.shot import Role, Shot

ALPHABET = "abcdefghjkmnpqrstuvwxyz23456789"  # nothing that is read as something else
LENGTH = 6


def content_of(shot: Shot) -> str:
    """What the shot shows and says, as a digest: role, words and who is in it; not its size, length, air or neighbours."""
    subjects = sorted(subject.id or subject.kind for subject in shot.subjects)
    said = [f"{line.speaker}:{line.words}" for line in shot.spoken]
    return digest(likeness_of(shot.role), shot.text, *subjects, "|", *said)


def likeness_of(role: Role) -> str:
    """Roles that a shot may change without being another shot: a place is established only where it comes first."""
    return (Role.ACTION if role is Role.ESTABLISH else role).value


def digest(*words: str) -> str:
    """A short digest of words: 20 hexadecimal digits."""
    return hashlib.blake2b("\0".join(words).encode(), digest_size=10).hexdigest()


def new_id(content: str, again: int, used: frozenset[str] | set[str] = frozenset()) -> str:
    """An id for content that comes the `again`th time, from 0; another one where it is taken."""
    attempt = 0
    while True:
        number = int(digest(content, str(again), str(attempt)), 16)
        letters = []
        for _ in range(LENGTH):
            number, letter = divmod(number, len(ALPHABET))
            letters.append(ALPHABET[letter])
        id = "".join(letters)
        if id not in used and not id.isdigit():
            return id
        attempt += 1
