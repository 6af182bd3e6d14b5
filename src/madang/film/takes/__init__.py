"""Takes: what a generator made for a shot, kept once and for good. After shots, before the cut."""
