"""What may be refused to a person. Each kind is a class with a name, and with words that say what is the matter and what to do."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext, gettext_noop

from madang.website.frame import errors


class Refusal(Exception):
    """A refusal that a person can act on. `words` (msgid, through gettext_noop) may have places for `facts`: `%(name)s`."""

    words = ""
    status = 409

    def __init__(self, **facts: object):
        super().__init__(self.words % facts if facts else self.words)
        self.facts = facts

    @property
    def told(self) -> str:
        """The words, in the language of this page."""
        return gettext(self.words) % self.facts if self.facts else gettext(self.words)


class Refusals:
    """A refusal that no view has caught becomes a plain page with its words. Views catch what can be told nearer to its cause."""

    def __init__(self, answer: Callable[[HttpRequest], HttpResponse]):
        self._answer = answer

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Nothing of its own."""
        return self._answer(request)

    def process_exception(self, request: HttpRequest, wrong: Exception) -> HttpResponse | None:
        """Tell a refusal; leave everything else."""
        if not isinstance(wrong, Refusal):
            return None
        if wrong.status == 403:
            return errors.page(request, 403)
        return errors.page(request, wrong.status, (gettext_noop("This did not work"), wrong.told))
