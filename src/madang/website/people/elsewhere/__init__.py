"""Signing in with an account that somebody has elsewhere: who may be asked (`providers`), and the asking itself (`asking`)."""
