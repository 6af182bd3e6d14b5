"""A call of ours told again in the form of the case file, by hand and from its vocabulary: nothing can be lost unseen."""

import json
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

from madang.film.language import Text
from madang.website.programmes.calls import Call, Moment, latest_birth, read_call
from madang.website.programmes.calls.call import Obligation, Track
from madang.website.programmes.calls.rules import AnyOf, Members, NotOf, Payee, Rule, Seat, Statement, TeamSize, When, inside

ROOT = Path(__file__).resolve().parents[3]
CASES: dict[str, Any] = {row["id"]: row for row in json.loads(Path(__file__).with_name("cases.json").read_text("utf-8"))["calls"]}


def call_named(id: str) -> Call:
    path = ROOT / "examples/calls" / f"{id}.toml"
    return read_call(path.read_text("utf-8"), path.name)


def the_case(id: str) -> dict[str, Any]:
    """The row without what only its makers need: which ability of the model each quirk asks for. Names that a source lacks are dropped."""
    row = json.loads(json.dumps(CASES[id]))
    row["quirks"] = [quirk["text"] for quirk in row["quirks"]]
    kinds = row["eligibility"]
    kinds["applicant_kinds"] = [kind.replace(" ", "-") for kind in kinds["applicant_kinds"]]
    for document in row["documents"]:
        document.pop("name_ko") if document["name_ko"] is None else None
    return row


def as_case(call: Call) -> dict[str, Any]:
    """The call as a row of the case file."""
    window, period = call.window, call.period
    unnamed = {document["name_en"] for document in CASES[call.id]["documents"] if document["name_ko"] is None}
    return {
        "id": call.id,
        "category": call.category,
        "hub": {**_names(call.host.name), "kind": call.host.kind, "region": call.host.region},
        "title_ko": call.title.ko,
        "title_en": call.title.en,
        "year": call.year,
        "announced": _iso(window.announced),
        "opens": _iso(window.opens),
        "closes": _iso(window.closes),
        "closes_time_stated": bool(window.closes and window.closes.hour is not None),
        "late_rule": _en(window.late),
        "eligibility": _eligibility(call),
        "selected": {"count": call.chosen.count, "is": call.chosen.how.replace("-", "_"), "per_track": _per_track(call)},
        "grant": _grant(call),
        "activity_period": {
            "start": _iso(period.start),
            "end": _iso(period.end),
            "rule": _en(period.words),
            "min_months": period.least_months,
            "max_months": period.most_months,
        },
        "other_support": [support.what.en for support in call.support],
        "documents": [
            {
                **({"name_en": each.name.en} if each.name.en in unnamed else _names(each.name)),
                "stage": each.stage,
                "required": each.required,
            }
            for each in call.documents
        ],
        "submission": {"channels": list(call.submission.channels), "file_rules": [rule.en for rule in call.submission.file_rules]},
        "selection": {
            "stages": [
                {"order": order, "kind": stage.kind, "keeps": stage.keeps, "note": _en(stage.note)}
                for order, stage in enumerate(call.stages, 1)
            ],
            "criteria": [{**_names(each.name), "weight": each.weight, "direction": each.direction} for each in call.criteria],
            "weights_stated": any(each.weight is not None for each in call.criteria),
        },
        "obligations": [_obligation(each) for each in call.obligations],
        "sources": [{"url": source.url, "kind": source.kind} for source in call.sources],
        "quirks": [remark.en for remark in call.remarks],
        "unknown": [each.en for each in call.unknown],
        "confidence": call.confidence,
    }


def _en(text: Text | None) -> str | None:
    return text.en if text else None


def _names(text: Text) -> dict[str, str]:
    return {"name_ko": text.ko, "name_en": text.en}


def _iso(moment: Moment | None) -> str | None:
    return None if moment is None else str(moment).replace(" ", "T") + ("" if moment.hour is None else "+09:00")


def _obligation(each: Obligation) -> dict[str, str]:
    return {"kind": each.kind, "text": each.what.en}


def _per_track(call: Call) -> dict[str, int] | None:
    counts = {track.id: track.count for track in call.tracks.offered if track.open and track.count is not None}
    return counts or None


def _grant(call: Call) -> dict[str, Any]:
    grant = call.grant
    every = [rule for _, rule in enumerate(each for outer in call.may_apply.rules for each in inside(outer))]
    return {
        "currency": grant.currency,
        "per_unit_min": grant.floor,
        "per_unit_max": grant.ceiling,
        "per_unit_is": grant.how,
        "total": grant.total,
        "total_is": grant.total_is,
        "adjustable": grant.adjustable,
        "payee_rule": next((_en(rule.words) for rule in every if isinstance(rule, Payee)), None),
        "funding_sources": [fund.ko for fund in grant.funds],
    }


def _eligibility(call: Call) -> dict[str, Any]:
    may, tracks = call.may_apply, call.tracks
    size = next((rule for rule in may.rules if isinstance(rule, TeamSize)), TeamSize())
    ties, combine = _residence(call)
    choose = (tracks.choose_least, tracks.choose_most)
    return {
        "unit": may.unit,
        "team_size": {"min": size.least, "max": size.most},
        "age_rules": list(_ages(call)),
        "residence": ties,
        "residence_combine": combine,
        "applicant_kinds": [kind.id for kind in may.kinds],
        "excluded_kinds": [kind for rule in may.rules if isinstance(rule, NotOf) for kind in rule.kinds],
        "tracks": [_track(track) for track in tracks.offered if track.open],
        "tracks_choose": None if choose == (None, None) else {"min": choose[0], "max": choose[1]},
        "tracks_open_ended": tracks.others,
        "other": list(_other(call)),
    }


def _track(track: Track) -> dict[str, Any]:
    row: dict[str, Any] = {
        "id": track.id,
        **_names(track.name),
        "applicant_kinds": list(track.kinds) or None,
        "count": track.count,
        "count_is": track.count_is,
        "per_unit_min": track.floor,
        "per_unit_max": track.ceiling,
        "total": track.total,
        "total_is": track.total_is,
        "partner_required": any(rule.rule == "partner" for rule in track.rules) or None,
        "ends": _iso(track.ends),
    }
    return {key: value for key, value in row.items() if value is not None}


def _ages(call: Call) -> Iterator[dict[str, Any]]:
    """Rules with an age, or with a reason why there is none."""
    names = {each.id: each.name.en for each in call.may_apply.names}
    for outer in call.may_apply.rules:
        rule, when = (outer.then, _en(outer.condition.words)) if isinstance(outer, When) else (outer, None)
        if isinstance(rule, Members) and (rule.least_age is not None or rule.reason):
            role = _en(rule.words) if "citizen" in rule.ties else names.get(rule.role or "")
            yield {
                "min_age": rule.least_age,
                "max_age": rule.most_age,
                "applies_to": "all" if rule.who == "everyone" else "at_least",
                "count": rule.count if rule.who == "at-least" else None,
                "role": role,
                "when": when,
                "reason": _en(rule.reason),
            }


def _residence(call: Call) -> tuple[list[dict[str, Any]], str | None]:
    rows: list[dict[str, Any]] = []
    combine = None
    for rule in call.may_apply.rules:
        held = rule.rules if isinstance(rule, AnyOf) and all(isinstance(each, Members | Seat) for each in rule.rules) else (rule,)
        found = [_tie(each) for each in held if isinstance(each, Members | Seat) and each.ties]
        rows += found
        combine = "any" if len(found) > 1 else combine
    return rows, combine


def _tie(rule: Members | Seat) -> dict[str, Any]:
    if isinstance(rule, Members):
        applies = {"everyone": "all", "at-least": "at_least", "more-than-half": "majority"}[rule.who]
        as_of = "notice date" if rule.as_of == "announced" else None
    else:
        applies = "all" if "lives" in rule.ties else "team" if rule.ties == ("formed-by-citizens",) else "seat"
        as_of = None if rule.days_after_agreement is None else f"agreement date + {rule.days_after_agreement} days"
    return {
        "area": rule.areas[0],
        "applies_to": applies,
        "basis": "citizen" if "citizen" in rule.ties else _en(rule.words),
        "as_of": as_of,
        "share": "more than half" if applies == "majority" else None,
    }


def _other(call: Call) -> Iterator[str]:
    """What the case file tells in words: statements, people who count in no other rule, preferences, and an age told as a birthday."""
    for rule in call.may_apply.rules:
        if isinstance(rule, Statement) or (isinstance(rule, Members) and rule.among == "all-people" and rule.words):
            assert rule.words
            yield rule.words.en
        elif isinstance(rule, Members) and rule.as_of == "announced" and rule.least_age is not None and call.window.announced:
            yield f"born on or before {last_birthday(rule, call.window.announced.first_day)}"
    yield from (text.en for text in call.may_apply.preferred)


def last_birthday(rule: Rule, day: date) -> date:
    assert isinstance(rule, Members)
    assert rule.least_age is not None
    return latest_birth(rule.least_age, day)
