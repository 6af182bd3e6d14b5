"""Benches: speed and quality beside peers in one run. `./run bench NAME`."""
