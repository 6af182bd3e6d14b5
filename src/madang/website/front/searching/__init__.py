"""Search that reads Korean as people type it: without spaces, by first consonants, in the middle of a syllable."""
