"""A story becomes a master: screenplay → shots → takes → cut → master → prints. Pure Python: no Django, no network."""
