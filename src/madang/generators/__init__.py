"""Generators: whoever makes takes. They know the film's nouns; nobody but the engine knows them."""
