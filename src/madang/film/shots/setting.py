"""Where and when a scene plays: heading, bible and the words of the action, carried to the scene's end. Before the coverage."""

import re
from collections import Counter
from dataclasses import dataclass

from madang.film.language import Language, language_of, replace
from madang.film.screenplay.elements import Element, Kind, Scene, Screenplay
from madang.film.shots.bible import Bible
from madang.film.shots.direction import Direction, Order, read_note
from madang.film.shots.matching import find
from madang.film.shots.reading import Reading, read_line
from madang.film.shots.structure import CROSSED, FLASHED, IN_HEADING, mark_of

INSIDE = frozenset(
    {
        "subway",
        "shop",
        "cafe",
        "restaurant",
        "classroom",
        "gym",
        "library",
        "laboratory",
        "workshop",
        "factory",
        "office",
        "hospital",
        "museum",
    }
    | {
        "theatre",
        "stage",
        "kitchen",
        "room",
        "living-room",
        "bedroom",
        "bathroom",
        "corridor",
        "stairs",
        "elevator",
        "window-side",
        "church",
    }
    | {"planetarium", "greenhouse", "barn", "tunnel", "car-inside", "bus-inside", "train-inside", "cave"}
)
VAGUE = frozenset({"room", "city", "village", "hospital", "school", "street"})  # a second part of the heading says it better
SAME_TIME = re.compile(r"\b(continuous|same|moments? later|later)\b|같은 시간|동시|잠시 후|계속|이어서|조금 뒤", re.IGNORECASE)
TIME_PASSES = re.compile(
    r"\b(later|next (day|morning|night|week|year)|years? (later|ago)|flashback|memory|dream|the following|that night|meanwhile, years)\b"
    r"|다음 ?날|이튿날|며칠|그날 밤|\d+년|년 (뒤|후|전)|회상|꿈|과거|잠시 후|한 ?달|이듬해|시간이? (흐|지)|세월|봄이|여름이|가을이|겨울이",
    re.IGNORECASE,
)
DAY = "noon"


@dataclass(frozen=True, slots=True)
class Setting:
    """Place, hour and air of a moment, in the words of Shot."""

    place: str = ""
    place_words: str = ""
    place_id: str = ""
    interior: bool = False
    time: str = DAY
    weather: str = "clear"
    season: str = "summer"
    light: str = ""
    mood: str = ""
    music: str = ""

    def after(self, reading: Reading) -> "Setting":
        """The setting after a line of action: rain that begins lasts, rain that stops is over."""
        weather = reading.weather[0] if reading.weather else self.weather
        if weather in reading.stopped:
            weather = "clear"
        season = "winter" if weather == "snow" and self.season == "summer" else self.season
        return replace(self, weather=weather, season=season, light=reading.lights[0] if reading.lights else self.light)

    def ordered(self, order: Order) -> "Setting":
        """The setting with what a note of the director says; it lasts to the scene's end."""
        return Setting(
            place=order.place or self.place,
            place_words=self.place_words,
            place_id=self.place_id,
            interior=self.interior,
            time=order.time or self.time,
            weather=order.weather or self.weather,
            season=order.season or self.season,
            light=order.light or self.light,
            mood=order.mood or self.mood,
            music=order.music or self.music,
        )


def film_season(screenplay: Screenplay) -> str:
    """The season that most words of the whole film speak of; summer where none does."""
    counts: Counter[str] = Counter()
    for element in screenplay.elements:
        if element.kind in (Kind.HEADING, Kind.ACTION, Kind.DIALOGUE):
            words = words_of(element)
            counts.update({sense.kind for found in find(words, _language(words, screenplay)) for sense in found.of("season")})
    return max(counts, key=lambda season: (counts[season], season)) if counts else "summer"


def words_of(element: Element) -> str:
    """An element's words without marks and notes."""
    return element.plain or re.sub(r"\[\[.*?\]\]", "", element.text, flags=re.DOTALL).strip()


def _language(text: str, screenplay: Screenplay) -> Language:
    return language_of(text) if re.search(r"\w", text) else screenplay.language


def opening_settings(screenplay: Screenplay, bible: Bible, direction: Direction) -> tuple[Setting, ...]:
    """Each scene's setting as it opens. A heading that says no time keeps the one before it; weather and light begin anew, unless the
    heading says that no time has passed."""
    season = direction.film.season or film_season(screenplay)
    settings: list[Setting] = []
    before = Setting(season=season)
    past = False
    for scene in screenplay.scenes:
        opened = _open(scene, before, bible, screenplay).ordered(replace(direction.film, place=""))
        settings.append(opened)
        if not (past or is_past(scene)):
            before = replace(opened, season=_season_noted(scene) or opened.season)
        past = _leads_into_past(scene, past=past)
    return tuple(settings)


def is_past(scene: Scene) -> bool:
    """Whether the heading says that it is remembered; what follows goes on from before it."""
    return bool(scene.heading and FLASHED.search(scene.heading.plain or scene.heading.text))


def crosses(scene: Scene) -> bool:
    """Whether the heading says that two places are seen by turns."""
    return bool(scene.heading and CROSSED.search(scene.heading.plain or scene.heading.text))


def _leads_into_past(scene: Scene, *, past: bool) -> bool:
    """Whether the next scene is still, or from now on, remembered: BEGIN FLASHBACK stands open at this one's end."""
    for element in scene.elements:
        if element.kind in (Kind.ACTION, Kind.TRANSITION):
            for row in words_of(element).split("\n"):
                mark = mark_of(row, element.lines)
                past = mark.begins if mark and mark.manner == "flashback" else past
    return past


def _season_noted(scene: Scene) -> str:
    """The season that a note of the scene sets; the film goes on in it."""
    notes = [note for element in scene.elements for note in (*element.notes, *((element.text,) if element.kind is Kind.NOTE else ()))]
    seasons = [read_note(note.strip().removeprefix("[[").removesuffix("]]"))[0].season for note in notes]
    return next((season for season in reversed(seasons) if season), "")


def _open(scene: Scene, before: Setting, bible: Bible, screenplay: Screenplay) -> Setting:
    heading = scene.heading.heading if scene.heading else None
    words = _place_words(heading.place) if heading else ""
    whole = f"{heading.place}. {heading.time}" if heading else ""
    language = _language(whole, screenplay)
    reading = read_line(whole, language)
    own = read_line(heading.time, language) if heading and heading.time else Reading()
    times = own.times or reading.times
    same = bool(heading and SAME_TIME.search(heading.time))
    entry = _place_entry(words, bible)
    place = entry[1] if entry else _place_of(words, language) or _place_in_action(scene, screenplay)
    setting = heading.setting if heading else ""
    return Setting(
        place=place,
        place_words=words,
        place_id=entry[0] if entry else _slug(words) or place or "somewhere",
        interior=setting == "int" or (setting != "ext" and place in INSIDE),
        time=times[0] if times else before.time,
        weather=reading.weather[0] if reading.weather else before.weather if same else "clear",
        season=reading.seasons[0] if reading.seasons else before.season,
        light=reading.lights[0] if reading.lights else "",
    )


def _place_words(place: str) -> str:
    """The place alone: FARM - DAY - FLASHBACK is FARM, 부엌 - 밤 / 내부 (교차) is 부엌."""
    bare = IN_HEADING.sub("", place).strip(" -–—:,/")
    if bare == place:
        return place
    parts = re.split(r"\s+[-–—/]\s+", bare)
    kept = [part for part in parts if not (reading := read_line(part, language_of(part))).times or reading.places]
    return " - ".join(part for part in kept if part not in ("내부", "외부", "실내", "실외")) or bare


def _place_entry(words: str, bible: Bible) -> tuple[str, str] | None:
    for entry in bible.entries:
        if entry.kind == "place" and words and any(name.casefold() in words.casefold() for name in entry.names):
            return entry.id, entry.drawn
    return None


def _place_of(words: str, language: Language) -> str:
    """The lexicon's place of a heading: the last one of its first part that names one, as heads come last in both languages."""
    parts = [read_line(part, language).places for part in re.split(r"\s[-–—]\s|[,/()]|\.\s", words)]
    named = [places[-1] for places in parts if places]
    return next((place for place in named if place not in VAGUE), named[0] if named else "")


def _place_in_action(scene: Scene, screenplay: Screenplay) -> str:
    for element in scene.elements[:6]:
        if element.kind is Kind.ACTION:
            places = read_line(words_of(element), _language(words_of(element), screenplay)).places
            if places:
                return places[0]
    return ""


def _slug(words: str) -> str:
    return re.sub(r"[^\w]+", "-", words.casefold()).strip("-")


def joins(screenplay: Screenplay, settings: tuple[Setting, ...]) -> tuple[str, ...]:
    """How each scene is entered: cut, dissolve where time passes in one place or the text says so, fade between acts and where written."""
    result = []
    asked = "fade"  # the first picture comes out of the paper
    scenes = screenplay.scenes
    for index, scene in enumerate(scenes):
        heading = words_of(scene.heading) if scene.heading else ""
        passes = index > 0 and (is_past(scenes[index - 1]) or _time_passes(heading, settings[index - 1], settings[index]))
        result.append(asked or ("dissolve" if passes else "cut"))
        asked = _asked(scene)
    return tuple(result)


def _time_passes(heading: str, before: Setting, now: Setting) -> bool:
    return bool(TIME_PASSES.search(heading)) or (before.place_id == now.place_id and before.time != now.time)


def _asked(scene: Scene) -> str:
    """What the end of a scene says of the next one's beginning."""
    for element in reversed(scene.elements):
        if element.kind is Kind.SECTION and element.level == 1:
            return "fade"
        if element.kind is Kind.TRANSITION:
            words = element.text.casefold()
            if re.search(r"flash\s?back|회상|dissolve|디졸브|오버랩|o\.l", words):
                return "dissolve"
            return "fade" if re.search(r"fade|페이드|암전|f\.[io]", words) else ""
        if element.kind in (Kind.ACTION, Kind.DIALOGUE):
            mark = mark_of(words_of(element).split("\n")[-1], element.lines) if element.kind is Kind.ACTION else None
            return "dissolve" if mark and mark.manner == "flashback" else ""
    return ""
