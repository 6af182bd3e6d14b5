"""A line read: who and what is in it, doing what, where, when and how it feels. After matching, before the breakdown."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from madang.film.language import Language, replace
from madang.film.shots.matching import Found, Token, find, tokens_of
from madang.film.shots.people import strange_subject
from madang.film.shots.unknown import unknown_nouns
from madang.film.shots.words import SUBJECTS, Category, Sense, grammar, lexicon, numbers

ANIMATE: tuple[Category, ...] = ("person", "animal")
HOLDING = frozenset({"hold", "take", "give", "carry", "read", "drink", "eat", "play-music", "wave", "pull"})
WHERE = frozenset({"from", "at", "in", "on", "of", "by", "near", "under", "behind", "beside", "over", "into", "with", "across", "along"})
TOOLS = frozenset({"work", "cook", "write", "dig", "plant-seed"})  # done with what follows "with"
FAINT = frozenset(
    {"look", "think", "hold", "wait", "stand", "call", "open", "close", "walk", "take", "give"}
)  # they yield to a pose that shows more
FIXED = grammar("fixed")
CLOTHING = grammar("clothing")
PLURAL, MOST = 3, 20
NOBODY, WEATHER = -1, -2
SUBJECT_PARTICLES = ("이", "가", "은", "는")
OBJECT_PARTICLES = ("을", "를")


@dataclass(frozen=True, slots=True)
class Mention:
    """Somebody or something of the bible, named in a line: which stretch, which id, and what kind it is."""

    start: int
    end: int
    id: str
    kind: str
    traits: tuple[str, ...] = ()
    word: str = ""


@dataclass(frozen=True, slots=True)
class Seen:
    """Somebody or something in a line: `kind` and `category` of the lexicon, `id` of the bible or "", and what the line says of it."""

    kind: str
    category: Category
    word: str
    start: int
    id: str = ""
    count: int = 1
    pose: str = ""
    traits: tuple[str, ...] = ()
    holds: str = ""
    looking: bool = False

    @property
    def animate(self) -> bool:
        return self.category in ANIMATE


@dataclass(frozen=True, slots=True)
class Reading:
    """What a line shows.

    `poses` are done by nobody whom the line names (a pronoun, or a Korean line without its subject); `held` is what they hold;
    `pronoun` says that somebody is meant, `implied` that the line leaves room for one: no stranger is its
    subject. `look_at` is where the first verb of looking stands, -1 without one. `stopped` are weathers
    that end in this line.
    """

    places: tuple[str, ...] = ()
    times: tuple[str, ...] = ()
    weather: tuple[str, ...] = ()
    seasons: tuple[str, ...] = ()
    subjects: tuple[Seen, ...] = ()
    poses: tuple[str, ...] = ()
    held: str = ""
    pronoun: bool = False
    implied: bool = True
    looking: bool = False
    look_at: int = -1
    moods: tuple[str, ...] = ()
    sounds: tuple[str, ...] = ()
    lights: tuple[str, ...] = ()
    stopped: tuple[str, ...] = ()
    unknown: tuple[str, ...] = ()

    @property
    def people(self) -> tuple[Seen, ...]:
        return tuple(seen for seen in self.subjects if seen.animate)

    @property
    def things(self) -> tuple[Seen, ...]:
        return tuple(seen for seen in self.subjects if not seen.animate)


@dataclass(slots=True)
class _Bound:
    """The line's subjects while it is read from left to right."""

    seen: list[Seen] = field(default_factory=list)
    traits: list[str] = field(default_factory=list)
    count: int = 0
    pose: str = ""
    actor: int = NOBODY  # the last of seen who can act
    actor_before: int = NOBODY  # who could act before him
    object: int = NOBODY  # the last thing that a verb may take
    mover: int = NOBODY  # a thing that the next verb is about (the boat drifts), or WEATHER
    noun_ends: int = NOBODY  # token after the last noun
    free: list[str] = field(default_factory=list)
    held: str = ""
    hand: str = ""  # Korean: what the next one holds (우산을 든 할머니)
    holding: bool = False  # English: a verb of holding waits for its object
    look_at: int = -1  # where the first verb of looking stands


def read_line(text: str, language: Language, mentions: Sequence[Mention] = ()) -> Reading:
    """Read one line or paragraph. `mentions` are names of the bible in it; they stand over what the lexicon finds at the same place."""
    return _read_line(text, language, tuple(mentions))


@lru_cache(maxsize=8192)
def _read_line(text: str, language: Language, mentions: tuple[Mention, ...]) -> Reading:
    tokens = tokens_of(text, language)
    found = [each for each in find(text, language) if not any(_overlap(each, mention) for mention in mentions)]
    bound = _Bound()
    found = [each for each in found if not _title_of_name(each, text, mentions)]
    animate_at = {each.first for each in found if each.subject and each.subject.category in ANIMATE}
    animate_at |= {index for index, token in enumerate(tokens) if any(mention.start == token.start for mention in mentions)}
    inside = {index for each in found for index in range(each.first, each.after)}
    events: list[tuple[int, Found | Mention | Token]] = [(each.start, each) for each in found]
    events += [(mention.start, mention) for mention in mentions]
    named = [range(mention.start, mention.end) for mention in mentions]
    free = [token for index, token in enumerate(tokens) if index not in inside and not any(token.start in span for span in named)]
    events += [(token.start, token) for token in free]
    for _, event in sorted(events, key=lambda pair: pair[0]):
        if isinstance(event, Mention):
            _see(bound, _named(event, text), event.traits, _particle_after(event, text) if language == "ko" else None)
            bound.noun_ends = sum(token.start < event.end for token in tokens)
        elif isinstance(event, Found) and event.count:
            _counted(bound, event)
        elif isinstance(event, Token) or not event.senses:
            _small_word(bound, event if isinstance(event, Token) else tokens[event.first], language)
        else:
            _take(bound, event, tokens, language, animate_at)
    stopped = _stopped(found, tokens, language)
    pronoun = any(token.text in grammar(f"pronouns_{language}") for token in tokens)
    weather = tuple(kind for kind in _kinds(found, "weather") if kind not in stopped)
    return Reading(
        places=_kinds(found, "place"),
        times=_kinds(found, "time"),
        weather=weather,
        seasons=_kinds(found, "season"),
        subjects=tuple(bound.seen),
        poses=tuple(dict.fromkeys(bound.free)),
        held=bound.held,
        pronoun=pronoun,
        implied=pronoun or not strange_subject([token.text for token in tokens], inside, begins_with_verb(found, tokens), language),
        looking=bound.look_at >= 0,
        look_at=bound.look_at,
        moods=tuple(sense.kind for each in found for sense in each.of("mood")),
        sounds=_kinds(found, "sound"),
        lights=_kinds(found, "light"),
        stopped=stopped,
        unknown=unknown_nouns(text, language, tuple(mention.word or text[mention.start : mention.end] for mention in mentions)),
    )


def begins_with_verb(found: Sequence[Found], tokens: Sequence[Token]) -> bool:
    """Whether the line's first word, an adverb aside, is something done: Looks up. Then runs."""
    first = found[0] if found else None
    opens = first is not None and (
        first.first == 0 or (first.first == 1 and (tokens[0].text.endswith("ly") or tokens[0].text in ("then", "and")))
    )
    return opens and first is not None and bool(first.of("pose")) and not first.subject


def _named(mention: Mention, text: str) -> Seen:
    word = mention.word or text[mention.start : mention.end]
    count = PLURAL if text.startswith("들", mention.end) else 1
    return Seen(mention.kind, kind_category(mention.kind) or "person", word, mention.start, mention.id, count)


def _particle_after(mention: Mention, text: str) -> str:
    after = re.match(r"[가-힣]*", text[mention.end :])
    return after.group() if after else ""


def _title_of_name(found: Found, text: str, mentions: Sequence[Mention]) -> bool:
    """Whether a person's word stands right before a name and means the same one: 손자 민들레, night guard Oh."""
    person = bool(found.of("person")) and not found.particle
    return person and any(found.end < mention.start and text[found.end : mention.start].strip() in ("", ",") for mention in mentions)


def _overlap(found: Found, mention: Mention) -> bool:
    return found.start < mention.end and mention.start < found.end


def kind_category(kind: str) -> Category | None:
    """To which category of subjects a kind belongs; None where the lexicon does not have it."""
    return next((category for category in SUBJECTS if kind in lexicon().kinds[category]), None)


def _kinds(found: Iterable[Found], category: Category) -> tuple[str, ...]:
    return tuple(dict.fromkeys(sense.kind for each in found for sense in each.of(category)))


def _stopped(found: Sequence[Found], tokens: Sequence[Token], language: Language) -> tuple[str, ...]:
    """Weathers that end here: 비가 그친다, the rain stops."""
    ends = tuple(grammar(f"stopping_{language}"))
    stopped = []
    for each in found:
        after = [token.text for token in tokens[each.after : each.after + 3]]
        if each.of("weather") and any(word.startswith(ends) if language == "ko" else word in ends for word in after):
            stopped += [sense.kind for sense in each.of("weather")]
    return tuple(dict.fromkeys(stopped))


def _small_word(bound: _Bound, token: Token, language: Language) -> None:
    if not token.is_word:
        _flush(bound)
        if token.text[0] in ".!?…":
            bound.actor = bound.object = bound.mover = NOBODY
            bound.holding, bound.count = False, 0
        return
    if language == "en" and token.text == "with" and bound.seen and (bound.seen[-1].animate or bound.seen[bound.actor].pose in TOOLS):
        bound.holding = bound.actor >= 0
        return
    table = numbers(f"numbers_{language}")
    count = min(MOST, int(token.text)) if token.text.isdecimal() and len(token.text) < 4 else table.get(token.text, 0)
    if count:
        bound.count = count


def _counted(bound: _Bound, found: Found) -> None:
    """A Korean number with its counter: of the noun before it (배 한 척이), else of the one after it (한 척의 배)."""
    if found.count < 0:
        return
    if bound.noun_ends != found.first or not bound.seen:
        bound.count = min(MOST, found.count) if found.adnominal else 0
        if found.particle in ("이", "가"):
            bound.mover = WEATHER  # 수십 개가 쏟아진다: whatever they are, nobody whom we know does it
        return
    index = len(bound.seen) - 1
    seen = bound.seen[index] = replace(bound.seen[index], count=min(MOST, found.count))
    if found.particle.endswith(OBJECT_PARTICLES):
        bound.object = index if not seen.animate else bound.object
        bound.actor = bound.actor_before if bound.actor == index else bound.actor
    elif found.particle.endswith(SUBJECT_PARTICLES) and not seen.animate:
        bound.mover = index


def _flush(bound: _Bound) -> None:
    """Traits that no noun followed belong to the last one: the umbrella is red."""
    if bound.traits and bound.seen:
        last = bound.seen[-1]
        bound.seen[-1] = replace(last, traits=tuple(dict.fromkeys((*last.traits, *bound.traits))))
    bound.traits.clear()
    bound.pose = bound.hand = ""


def _absent(found: Found, tokens: Sequence[Token], language: Language) -> bool:
    """Whether the line says that it is not there: 승객은 아무도 없다, without an umbrella."""
    if language == "ko":
        return any(token.text.startswith("없") for token in tokens[found.after : found.after + 2])
    before = [token.text for token in tokens[max(0, found.first - 2) : found.first]]
    return bool(before) and (before[-1] == "no" or "without" in before)


def _take(bound: _Bound, found: Found, tokens: Sequence[Token], language: Language, animate_at: set[int]) -> None:
    if found.subject and _absent(found, tokens, language):
        return
    worn = _worn(found, tokens, language)
    subject = found.subject
    if worn and bound.actor < 0 and language == "ko":
        bound.traits += worn
    elif worn and bound.actor >= 0:
        _mark(bound, bound.actor, (*bound.traits, *worn))
        bound.traits.clear()
    elif subject:
        count = PLURAL if found.plural else 1
        seen = Seen(subject.kind, subject.category, found.word, found.start, count=numbers("counts").get(subject.kind, count))
        if language == "en" and subject.category == "person" and _is_apposition(bound, found, tokens):
            _mark(bound, bound.actor, (*((subject.trait,) if subject.trait else ()), *bound.traits))
            bound.traits.clear()
        else:
            _see(bound, seen, (subject.trait,) if subject.trait else (), _part(bound, found, tokens, language))
    elif found.of("trait"):
        traits = [sense.kind for sense in found.of("trait")]
        if language == "ko" and not found.adnominal and bound.seen:
            _mark(bound, len(bound.seen) - 1, traits)
        else:
            bound.traits += traits
    elif found.of("weather") and (language == "en" or found.particle.endswith(SUBJECT_PARTICLES)):
        bound.mover = WEATHER
    elif found.of("place"):
        bound.traits.clear()  # a dark street does not make its walker dark
    of_a_thing = language == "ko" and found.adnominal and found.after not in animate_at and found.after < len(tokens)
    heard = language == "ko" and found.particle in SUBJECT_PARTICLES and bool(found.of("sound") or found.senses[0].kind == "play-music")
    if found.of("pose") and not subject and not of_a_thing and not heard:
        beside = bound.noun_ends == found.first
        if language == "en" and not beside:
            bound.mover = NOBODY
        _act(bound, found.of("pose")[0], found.start, language, before_somebody=found.adnominal and found.after in animate_at)
    if subject or found.of("weather"):
        bound.noun_ends = found.after


def _part(bound: _Bound, found: Found, tokens: Sequence[Token], language: Language) -> str | None:
    """A Korean noun's particle; in English None, and "" for where somebody who acts comes from or is: the guard from the gate follows."""
    if language == "ko":
        return found.particle
    before = [token.text for token in tokens[max(0, found.first - 3) : found.first]]
    return "" if bound.actor >= 0 and WHERE & set(before) else None


def _is_apposition(bound: _Bound, found: Found, tokens: Sequence[Token]) -> bool:
    """Whether it says once more who has just acted: The guard follows, a big man in a wet coat."""
    before = [token.text for token in tokens[max(0, found.first - 4) : found.first]]
    article = next((at for at, word in enumerate(before) if word in ("a", "an")), None)
    acted = bound.actor >= 0 and bound.seen[bound.actor].category == "person" and bool(bound.seen[bound.actor].pose)
    return acted and article is not None and article > 0 and before[article - 1] == ","


def _worn(found: Found, tokens: Sequence[Token], language: Language) -> list[str]:
    """Clothing that is worn, not lying about: 모자를 쓴 노인, a girl in a red scarf."""
    clothes = [sense.kind for sense in found.of("trait") if sense.kind in CLOTHING]
    if not clothes or found.of("person"):
        return []
    if language == "ko":
        after = tokens[found.after].text if found.after < len(tokens) else ""
        return clothes if after.startswith(tuple(grammar("wearing_ko"))) else []
    before = {token.text for token in tokens[max(0, found.first - 4) : found.first]}
    return clothes if before & grammar("wearing_en") else []


def _mark(bound: _Bound, index: int, traits: Iterable[str]) -> None:
    seen = bound.seen[index]
    bound.seen[index] = replace(seen, traits=tuple(dict.fromkeys((*seen.traits, *traits))))


def _see(bound: _Bound, seen: Seen, traits: tuple[str, ...], particle: str | None) -> None:
    """Take a subject up. `particle` is its Korean particle, which says whether it acts or is acted upon; None in English."""
    seen = replace(seen, traits=tuple(dict.fromkeys((*traits, *bound.traits))), count=bound.count or seen.count)
    bound.traits, bound.count = [], 0
    if bound.holding and seen.category in ("thing", "plant") and seen.kind not in FIXED:
        bound.holding = False
        _hold(bound, seen.kind)
        return
    if seen.animate:
        seen = replace(seen, pose=bound.pose, holds=bound.hand)
        bound.pose = bound.hand = ""
    bound.seen.append(seen)
    index = len(bound.seen) - 1
    if seen.animate and (not particle or not particle.endswith(("을", "를", "에게", "한테", "의", "에게서"))):
        bound.actor_before, bound.actor, bound.mover = bound.actor, index, NOBODY
    if not seen.animate:
        bound.mover = index if particle is None or particle.endswith(SUBJECT_PARTICLES) else bound.mover
        bound.object = index if particle and particle[-1] in "을를도" else bound.object


def _hold(bound: _Bound, kind: str) -> None:
    if bound.actor >= 0:
        bound.seen[bound.actor] = replace(bound.seen[bound.actor], holds=kind)
    else:
        bound.held = kind


def _act(bound: _Bound, sense: Sense, at: int, language: Language, *, before_somebody: bool) -> None:
    pose, mover = sense.kind, bound.mover
    if pose in ("write", "work") and bound.object >= 0 and bound.seen[bound.object].kind == "umbrella":
        pose = "hold"  # 우산을 쓰다
    if mover == WEATHER:
        return  # the rain falls, not the boy who stands in it
    if 0 <= mover < len(bound.seen) and pose in HOLDING and pose != "play-music":
        return  # a thing has no hands
    if 0 <= mover < len(bound.seen):
        bound.seen[mover] = replace(bound.seen[mover], pose=pose)
        return
    if pose in ("look", "look-up", "look-down") and bound.look_at < 0:
        bound.look_at = at
    if pose in HOLDING and not sense.trait:
        _grasp(bound, language, by_the_next=before_somebody)
    if before_somebody:
        bound.pose, bound.hand = pose, bound.hand or sense.trait
        return
    if bound.actor < 0:
        bound.free.append(pose)
        bound.held = bound.held or sense.trait  # who sweeps has a broom
        return
    actor = bound.seen[bound.actor]
    keeps = actor.pose and pose in FAINT and actor.pose not in FAINT
    looking = actor.looking or pose.startswith("look")
    bound.seen[bound.actor] = replace(actor, pose=actor.pose if keeps else pose, looking=looking, holds=actor.holds or sense.trait)


def _grasp(bound: _Bound, language: Language, *, by_the_next: bool) -> None:
    """The hand closes on the verb's object: before it in Korean, after it in English."""
    if language == "en":
        bound.holding = True
        return
    index = bound.object
    if index < 0 or bound.seen[index].category not in ("thing", "plant") or bound.seen[index].kind in FIXED:
        return
    kind = bound.seen[index].kind
    del bound.seen[index]
    bound.object = -1
    bound.actor -= bound.actor > index
    if by_the_next:
        bound.hand = kind
    else:
        _hold(bound, kind)
