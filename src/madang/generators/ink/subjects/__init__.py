"""Subjects: painters of who and what is in a picture. A subject is a function (Sheet, Pen, Drawn) → None."""
