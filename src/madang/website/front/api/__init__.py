"""The API: what programs read and write with the same rights as pages. `who` says for whom it acts; its document is openapi.json."""

from madang.website.front.api.board import api

__all__ = ["api"]
