"""What can be done in a notebook. Every write stands here: keyword-only, atomic, checked, and noted in the log."""

from madang.website.notebook.actions.meeting import meet
from madang.website.notebook.actions.observing import Measured, Seen, correct, delete_photo, observe, put_back, remove
from madang.website.notebook.actions.showing import publish, unpublish
from madang.website.notebook.actions.trying import Tried, correct_trial, note_trial, put_trial_back, remove_trial
from madang.website.notebook.actions.writing import begin, restore, write

__all__ = [
    "Measured",
    "Seen",
    "Tried",
    "begin",
    "correct",
    "correct_trial",
    "delete_photo",
    "meet",
    "note_trial",
    "observe",
    "publish",
    "put_back",
    "put_trial_back",
    "remove",
    "remove_trial",
    "restore",
    "unpublish",
    "write",
]
