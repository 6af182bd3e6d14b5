"""A prompt per language for generators that read words: bible, shot and look in one sentence or two. After all rules."""

from collections.abc import Mapping

from madang.film.language import Text
from madang.film.shots.bible import Bible, Entry
from madang.film.shots.shot import Angle, Move, Role, Shot, Size

Words = Mapping[str, tuple[str, str]]  # what Shot says: in Korean, in English
SIZES: Words = {
    Size.EXTREME_WIDE: ("익스트림 롱 숏", "extreme wide shot"),
    Size.WIDE: ("롱 숏", "wide shot"),
    Size.MEDIUM_WIDE: ("무릎 위 숏", "medium wide shot"),
    Size.MEDIUM: ("미디엄 숏", "medium shot"),
    Size.MEDIUM_CLOSE: ("바스트 숏", "medium close-up"),
    Size.CLOSE: ("클로즈업", "close-up"),
    Size.INSERT: ("인서트", "insert, detail"),
}
ANGLES: Words = {
    Angle.EYE: ("", ""),
    Angle.LOW: ("앙각", "low angle"),
    Angle.HIGH: ("부감", "high angle"),
    Angle.OVER_SHOULDER: ("어깨 너머", "over the shoulder"),
    Angle.FROM_BEHIND: ("뒤에서", "from behind"),
    Angle.PROFILE: ("옆에서", "in profile"),
}
MOVES: Words = {
    Move.STILL: ("고정", "static camera"),
    Move.PUSH_IN: ("천천히 다가감", "slow push in"),
    Move.PULL_OUT: ("천천히 물러남", "slow pull out"),
    Move.PAN_LEFT: ("왼쪽으로 팬", "slow pan left"),
    Move.PAN_RIGHT: ("오른쪽으로 팬", "slow pan right"),
    Move.TILT_UP: ("위로 틸트", "slow tilt up"),
    Move.TILT_DOWN: ("아래로 틸트", "slow tilt down"),
    Move.TRACK: ("따라감", "tracking shot"),
    Move.CRANE: ("크레인", "slow crane"),
    Move.HAND_HELD: ("핸드헬드", "hand-held"),
}
AIR: Words = {
    "dawn": ("새벽", "dawn"),
    "morning": ("아침", "morning"),
    "noon": ("낮", "day"),
    "dusk": ("해질녘", "dusk"),
    "evening": ("저녁", "evening"),
    "night": ("밤", "night"),
    "clear": ("맑음", "clear"),
    "mist": ("안개", "mist"),
    "rain": ("비", "rain"),
    "snow": ("눈", "snow"),
    "wind": ("바람", "wind"),
    "spring": ("봄", "spring"),
    "summer": ("여름", "summer"),
    "autumn": ("가을", "autumn"),
    "winter": ("겨울", "winter"),
    "calm": ("고요한 분위기", "calm"),
    "warm": ("따뜻한 분위기", "warm"),
    "sad": ("슬픈 분위기", "sad"),
    "tense": ("긴장된 분위기", "tense"),
    "joyful": ("기쁜 분위기", "joyful"),
    "wonder": ("경이로운 분위기", "full of wonder"),
    "lonely": ("쓸쓸한 분위기", "lonely"),
    "playful": ("장난스러운 분위기", "playful"),
}


def prompt(shot: Shot, bible: Bible, look: Text) -> Text:
    """What the shot shows, in Korean and in English; cards and credits have none."""
    if shot.role in (Role.TITLE, Role.CARD, Role.CREDITS, Role.SUPPORTERS):
        return Text()
    return Text(_sentence(shot, bible, look, 0), _sentence(shot, bible, look, 1))


def _sentence(shot: Shot, bible: Bible, look: Text, language: int) -> str:
    place = bible.entry(shot.place_id)
    entries = [entry for subject in shot.subjects for entry in [bible.entry(subject.id)] if entry and entry.description]
    words = [
        SIZES[shot.size][language],
        ANGLES[shot.angle][language],
        shot.place_words or shot.place.replace("-", " "),
        _say(place.description, language) if place else "",
        *(AIR.get(word, (word, word))[language] for word in (shot.time, shot.weather, shot.season)),
        shot.light,
        shot.text.strip().rstrip("."),
        *(f"{_say(entry.name, language)}: {_described(entry, language)}" for entry in dict.fromkeys(entries)),
        AIR.get(shot.mood, (shot.mood, shot.mood))[language],
        MOVES[shot.move][language],
        _say(look, language),
    ]
    return ", ".join(word for word in words if word) + "."


def _say(text: Text, language: int) -> str:
    return text.say("ko" if language == 0 else "en")


def _described(entry: Entry, language: int) -> str:
    return _say(entry.description, language).strip().rstrip(".")
