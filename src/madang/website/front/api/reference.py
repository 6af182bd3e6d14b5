"""The API's document as a page for people: each operation with what it asks for and what it answers."""

from dataclasses import dataclass
from functools import cache
from typing import Any

from madang.website.front.api.board import api

LARGEST = 2**63 - 1  # no limit that a person would want to read


@dataclass(frozen=True, slots=True)
class Asked:
    """A parameter: where it stands, what it may be, whether it must be there."""

    name: str
    where: str
    what: str
    needed: bool


@dataclass(frozen=True, slots=True)
class Operation:
    """One thing that the API does."""

    method: str
    path: str
    title: str
    words: str
    asked: tuple[Asked, ...]
    body: str
    answer: str


def _shape(schema: dict[str, Any]) -> str:
    """`Calls`, `integer (1 to 100)`, `text or null`."""
    if "$ref" in schema:
        return str(schema["$ref"]).rsplit("/", 1)[-1]
    if "anyOf" in schema:
        return " or ".join(_shape(one) for one in schema["anyOf"])
    if schema.get("type") == "array":
        return f"list of {_shape(schema.get('items', {}))}"
    if "enum" in schema:
        return " | ".join(str(one) for one in schema["enum"])
    kind = "text" if schema.get("type") == "string" else str(schema.get("type", "any"))
    if "minimum" in schema and schema.get("maximum", LARGEST) < LARGEST:
        return f"{kind} ({schema['minimum']} to {schema['maximum']})"
    return kind


def _content(held: dict[str, Any]) -> str:
    schema = held.get("content", {}).get("application/json", {}).get("schema")
    return _shape(schema) if schema else ""


@cache
def operations() -> tuple[Operation, ...]:
    """All of them, in the order of their paths."""
    found = []
    for path, methods in api.get_openapi_schema()["paths"].items():
        for method, told in methods.items():
            asked = tuple(
                Asked(one["name"], one["in"], _shape(one["schema"]), bool(one.get("required"))) for one in told.get("parameters", ())
            )
            done = next((held for status, held in told["responses"].items() if 200 <= int(status) < 300), {})
            found.append(
                Operation(
                    method.upper(),
                    path,
                    told["summary"],
                    told.get("description", ""),
                    asked,
                    _content(told.get("requestBody", {})),
                    _content(done),
                )
            )
    return tuple(found)


@cache
def shapes() -> tuple[tuple[str, str, tuple[Asked, ...]], ...]:
    """Each shape by name, with its words and fields."""
    held = api.get_openapi_schema().get("components", {}).get("schemas", {})
    return tuple(
        (
            name,
            str(schema.get("description", "")),
            tuple(
                Asked(field, "body", _shape(one), field in schema.get("required", ()))
                for field, one in schema.get("properties", {}).items()
            ),
        )
        for name, schema in sorted(held.items())
        if schema.get("type") == "object"
    )
