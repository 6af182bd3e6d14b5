"""Identity survives editing: shots keep the ids that they were once given, by content first and by their place in the sequence then."""

from collections import Counter, defaultdict, deque
from collections.abc import Iterable, Sequence
from difflib import SequenceMatcher

from madang.film.language import replace
from madang.film.shots.identity import content_of, likeness_of, new_id
from madang.film.shots.lock import Lock, Mark, line_digest, mark
from madang.film.shots.shot import Line, Shot

ALIKE = 0.45  # changed words that are still the same shot
COMPARED = 400  # letters of a text that are compared
WINDOW = 40  # changed shots of a scene that are compared with one another


def align(old: Lock, shots: Sequence[Shot]) -> tuple[tuple[Shot, ...], Lock, tuple[Mark, ...]]:
    """The shots with their lasting ids, the new lock, and the orphans: marks that have no shot any more, newly lost ones first.

    Equal content is matched first, wherever it moved; among equals those whose neighbours are equal too, then in order. What changed is
    matched within its gap or its scene by role and likeness of words. The rest gets new ids, which no shot ever had.
    """
    marks = old.marks
    pairs = _equal(marks, shots)
    pairs |= _changed(marks, shots, pairs)
    returned = _returned(old.orphans, shots, pairs)
    used = set(old.ids)
    named: list[Shot] = []
    for index, shot in enumerate(shots):
        known = marks[pairs[index]] if index in pairs else returned.get(index)
        id = known.id if known else new_id(content_of(shot), index if shot.id in used else 0, used)
        used.add(id)
        named.append(replace(shot, id=id))
    named = _lines(named, [marks[pairs[i]] if i in pairs else returned.get(i) for i in range(len(shots))], old)
    kept = set(pairs.values())
    lost = tuple(each for index, each in enumerate(marks) if index not in kept)
    back = {each.id for each in returned.values()}
    orphans = (*lost, *(each for each in old.orphans if each.id not in back))
    return tuple(named), Lock(tuple(mark(shot) for shot in named), orphans), orphans


def _equal(marks: Sequence[Mark], shots: Sequence[Shot]) -> dict[int, int]:
    """New index → old index where content is equal."""
    old_at: dict[str, list[int]] = defaultdict(list)
    new_at: dict[str, list[int]] = defaultdict(list)
    contents = [content_of(shot) for shot in shots]
    for index, each in enumerate(marks):
        old_at[each.content].append(index)
    for index, content in enumerate(contents):
        new_at[content].append(index)
    pairs: dict[int, int] = {}
    for content, news in new_at.items():
        olds = old_at.get(content, [])
        if len(olds) == 1 and len(news) == 1:
            pairs[news[0]] = olds[0]
        elif olds:
            pairs |= _among_equals(news[:WINDOW], olds[:WINDOW], contents, shots, marks)
            pairs |= dict(zip(news[WINDOW:], olds[WINDOW:]))
    return pairs


def _among_equals(
    news: Sequence[int], olds: Sequence[int], contents: Sequence[str], shots: Sequence[Shot], marks: Sequence[Mark]
) -> dict[int, int]:
    scored: list[tuple[float, int, int, int]] = []
    for rank, new in enumerate(news):
        for old_rank, old in enumerate(olds):
            before = new > 0 and old > 0 and contents[new - 1] == marks[old - 1].content
            after = new + 1 < len(contents) and old + 1 < len(marks) and contents[new + 1] == marks[old + 1].content
            place = shots[new].place_id == marks[old].place
            scored.append((-(2 * (before + after) + place), abs(rank - old_rank), new, old))
    return _greedy(scored)


def _greedy(scored: list[tuple[float, int, int, int]]) -> dict[int, int]:
    pairs: dict[int, int] = {}
    taken: set[int] = set()
    for _, _, new, old in sorted(scored):
        if new not in pairs and old not in taken:
            pairs[new] = old
            taken.add(old)
    return pairs


def _changed(marks: Sequence[Mark], shots: Sequence[Shot], pairs: dict[int, int]) -> dict[int, int]:
    """What changed, within the same gap or the same scene."""
    kept = set(pairs.values())
    free_old = [index for index in range(len(marks)) if index not in kept]
    free_new = [index for index in range(len(shots)) if index not in pairs]
    if not free_old or not free_new:
        return {}
    scenes = _scenes(marks, shots, pairs)
    by_scene: dict[int, list[int]] = defaultdict(list)
    for old in free_old:
        by_scene[marks[old].scene].append(old)
    news_of: dict[int, list[int]] = defaultdict(list)
    for new in free_new:
        news_of[shots[new].scene].append(new)
    result: dict[int, int] = {}
    for scene, news in news_of.items():
        olds = by_scene.get(scenes.get(scene, scene), [])
        scored = [
            (-score, abs(new_rank - old_rank), new, old)
            for new_rank, new in enumerate(news)
            for old_rank, old in enumerate(olds)
            if abs(new_rank - old_rank) <= WINDOW
            for score in [_likeness(marks[old], shots[new], same_gap=_same_gap(new, old, pairs))]
            if score >= ALIKE
        ]
        result |= _greedy(scored)
    return result


def _scenes(marks: Sequence[Mark], shots: Sequence[Shot], pairs: dict[int, int]) -> dict[int, int]:
    """Which old scene a scene was, by most of its shots."""
    votes: dict[int, Counter[int]] = defaultdict(Counter)
    for new, old in pairs.items():
        votes[shots[new].scene][marks[old].scene] += 1
    return {scene: max(sorted(each), key=lambda old: each[old]) for scene, each in votes.items()}


def _same_gap(new: int, old: int, pairs: dict[int, int]) -> bool:
    """Whether both stand between the same neighbours."""
    return pairs.get(new - 1, -1) == old - 1 and (pairs.get(new + 1) in (old + 1, None))


def _likeness(old: Mark, shot: Shot, *, same_gap: bool) -> float:
    if old.role != likeness_of(shot.role):
        return 0.0 if not same_gap else 0.5 * _alike(old.text, shot.text)
    words = _alike(old.text, shot.text)
    return max(words, ALIKE) + 0.2 if same_gap else words + (0.1 if old.place == shot.place_id else 0.0)


def _alike(one: str, other: str) -> float:
    return SequenceMatcher(None, one[:COMPARED], other[:COMPARED], autojunk=False).ratio()


def _returned(orphans: Sequence[Mark], shots: Sequence[Shot], pairs: dict[int, int]) -> dict[int, Mark]:
    """Shots that were lost and are written again (an undone deletion) get their own ids back."""
    by_content = {each.content: each for each in reversed(orphans)}
    found: dict[int, Mark] = {}
    for index, shot in enumerate(shots):
        each = by_content.pop(content_of(shot), None) if index not in pairs else None
        if each:
            found[index] = each
    return found


def _lines(shots: list[Shot], known: list[Mark | None], old: Lock) -> list[Shot]:
    """Lines with their lasting ids: the same words in the same shot, then the same words elsewhere (two shots may become one), then the
    same place in the shot, for words that changed."""
    given: dict[tuple[int, int], str] = {}
    taken: set[str] = set()
    digests = [[line_digest(line) for line in shot.spoken] for shot in shots]
    for index, each in enumerate(known):
        _same_words(given, taken, index, digests[index], _by_words(each.spoken if each else ()))
    elsewhere = _by_words(pair for mark in old.marks for pair in mark.spoken)
    for index, own in enumerate(digests):
        _same_words(given, taken, index, own, elsewhere)
    for index, each in enumerate(known):
        for place, (id, _) in enumerate(each.spoken if each else ()):
            if id not in taken and place < len(digests[index]) and (index, place) not in given:
                given[index, place] = id
                taken.add(id)
    used = taken | {id for mark in (*old.marks, *old.orphans) for id, _ in mark.spoken}
    return [_with_ids(shot, index, given, used) for index, shot in enumerate(shots)]


def _by_words(pairs: Iterable[tuple[str, str]]) -> dict[str, deque[str]]:
    """Line ids by the digest of their words, in order."""
    ids: dict[str, deque[str]] = defaultdict(deque)
    for id, said in pairs:
        ids[said].append(id)
    return ids


def _same_words(given: dict[tuple[int, int], str], taken: set[str], index: int, digests: list[str], ids: dict[str, deque[str]]) -> None:
    """Give the shot's lines that have no id yet one of their own words, each once."""
    for place, said in enumerate(digests):
        free = ids.get(said)
        while free and (index, place) not in given:
            id = free.popleft()
            if id not in taken:
                given[index, place] = id
                taken.add(id)


def _with_ids(shot: Shot, index: int, given: dict[tuple[int, int], str], used: set[str]) -> Shot:
    spoken: list[Line] = []
    for place, line in enumerate(shot.spoken):
        id = given.get((index, place)) or _free(shot.id, used)
        used.add(id)
        spoken.append(replace(line, id=id))
    return replace(shot, spoken=tuple(spoken)) if spoken else shot


def _free(shot: str, used: set[str]) -> str:
    number = 1
    while f"{shot}-{number}" in used:
        number += 1
    return f"{shot}-{number}"
