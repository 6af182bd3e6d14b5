"""What a review takes from its call."""

from madang.film.language import Text
from madang.website.programmes.calls.call import Call
from madang.website.reviews.scoring import Criterion

OVERALL = Criterion("overall", Text(ko="전체", en="The whole"))


def criteria_of(call: Call) -> tuple[Criterion, ...]:
    """The call's criteria, in its order; a call that names none is judged as a whole."""
    found = [
        Criterion(f"c{number}", one.name, one.weight, one.direction != "explicitly-not-leading")
        for number, one in enumerate(call.criteria, 1)
    ]
    return tuple(found) or (OVERALL,)
