"""Clubs: founded by residents, led by people whose roles are dated, outliving each of them."""
