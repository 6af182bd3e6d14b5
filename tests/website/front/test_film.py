"""The sample film on the home page: how far it is, and its bytes in the parts that a player asks for."""

import asyncio
import json
from pathlib import Path

import pytest
from django.test import AsyncClient, Client

from madang.website.frame.ranges import OutOfRange, part_asked

pytestmark = pytest.mark.django_db
BYTES = bytes(range(256)) * 2000  # half a megabyte: more than one piece


@pytest.fixture
def films(tmp_path: Path, settings: object) -> Path:
    settings.MADANG_DATA = str(tmp_path)  # type: ignore[attr-defined]
    folder = tmp_path / "films" / "lotus-pond"
    folder.mkdir(parents=True)
    return folder


def tell(folder: Path, state: str, **more: object) -> None:
    title = {"ko": "은가락지", "en": "The Silver Ring"}
    (folder / "progress.json").write_text(json.dumps({"state": state, "title": title, **more}))


def built(folder: Path) -> None:
    tell(folder, "ready", share=1.0)
    (folder / "web.mp4").write_bytes(BYTES)
    (folder / "subtitles.en.vtt").write_text("WEBVTT\n")


def get(address: str, **headers: str) -> tuple[int, dict[str, str], bytes]:
    async def ask() -> tuple[int, dict[str, str], bytes]:
        answer = await AsyncClient().get(address, headers=headers)
        pieces = [piece async for piece in answer.streaming_content] if answer.streaming else [answer.content]
        return answer.status_code, dict(answer.headers), b"".join(pieces)

    return asyncio.run(ask())


@pytest.mark.parametrize(
    ("header", "part"),
    [
        ("", None), ("bytes=0-", (0, 99)), ("bytes=0-9", (0, 9)), ("bytes=90-500", (90, 99)), ("bytes=-10", (90, 99)),
        ("bytes=-500", (0, 99)), ("bytes=9-5", None), ("bytes=-", None), ("bytes=0-1,5-6", None), ("lines=1-2", None), ("bytes=a-b", None),
    ],
)  # fmt: skip
def test_what_part_is_asked_for(header: str, part: tuple[int, int] | None) -> None:
    assert part_asked(header, 100) == part


@pytest.mark.parametrize("header", ["bytes=100-", "bytes=100-200", "bytes=-0"])
def test_a_part_beyond_the_end_is_refused(header: str) -> None:
    with pytest.raises(OutOfRange):
        part_asked(header, 100)


def test_a_player_gets_the_part_it_asks_for_and_the_rest_when_it_asks_again(films: Path) -> None:
    built(films)
    status, headers, body = get("/films/lotus-pond/film.mp4", range="bytes=1000-300999")
    assert (status, headers["Content-Range"], headers["Content-Length"]) == (206, f"bytes 1000-300999/{len(BYTES)}", "300000")
    assert body == BYTES[1000:301000]
    assert get("/films/lotus-pond/film.mp4", range="bytes=301000-")[2] == BYTES[301000:]
    assert get("/films/lotus-pond/film.mp4")[::2] == (200, BYTES)


def test_a_part_of_what_has_changed_since_is_the_whole(films: Path) -> None:
    built(films)
    tag = get("/films/lotus-pond/film.mp4")[1]["ETag"]
    same = {"range": "bytes=0-9", "if-range": tag}
    assert get("/films/lotus-pond/film.mp4", **same)[0] == 206
    (films / "web.mp4").write_bytes(BYTES * 2)
    assert get("/films/lotus-pond/film.mp4", **same)[0] == 200
    assert get("/films/lotus-pond/film.mp4", **{"if-none-match": get("/films/lotus-pond/film.mp4")[1]["ETag"]})[0] == 304


def test_beyond_the_end_the_length_is_told(films: Path) -> None:
    built(films)
    status, headers, _ = get("/films/lotus-pond/film.mp4", range=f"bytes={len(BYTES)}-")
    assert (status, headers["Content-Range"]) == (416, f"bytes */{len(BYTES)}")


def test_nothing_else_in_the_folder_can_be_had(films: Path) -> None:
    built(films)
    (films / "qc.json").write_text("{}")
    assert [get(f"/films/lotus-pond/{name}")[0] for name in ("qc.json", "web.mp4", "poster.jpg", "..%2Fprogress.json")] == [
        404,
        404,
        404,
        404,
    ]


def test_a_film_under_way_tells_how_far_it_is_in_both_languages(films: Path, client: Client) -> None:
    tell(films, "building", share=0.256, left=75.0, doing={"ko": "숏을 그려요", "en": "Painting shots"})
    address = "/films/lotus-pond/progress.json"
    assert client.get(address).json() == {"state": "building", "percent": 26, "words": "숏을 그려요. 1분 15초쯤 남았어요."}
    assert client.get(f"{address}?language=en").json()["words"] == "Painting shots; about 1 min 15 s left."
    page = client.get("/ko/").content.decode()
    assert ("은가락지" in page, 'value="26"' in page, "1분 15초" in page, "<video" in page) == (True, True, True, False)


def test_a_finished_film_is_shown_with_its_captions(films: Path, client: Client) -> None:
    built(films)
    page = client.get("/en/").content.decode()
    assert ("The Silver Ring" in page, "<video" in page, 'srclang="en"' in page, 'srclang="ko"' in page) == (True, True, True, False)


def test_a_film_that_failed_says_what_to_do(films: Path, client: Client) -> None:
    tell(films, "failed")
    page = client.get("/ko/").content.decode()
    assert ("데모를 다시 시작해" in page, "data-film-progress" in page) == (True, False)


@pytest.mark.parametrize("text", ["", "{", '{"state": "dancing"}'])
def test_what_cannot_be_read_is_no_film(films: Path, client: Client, text: str) -> None:
    (films / "progress.json").write_text(text)
    assert client.get("/films/lotus-pond/progress.json").status_code == 404
    assert client.get("/ko/").status_code == 200
