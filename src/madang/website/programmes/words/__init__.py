"""What fields and choices of a call are called on screen, in both languages: `choices` for values, `fields` for the operator's forms."""
