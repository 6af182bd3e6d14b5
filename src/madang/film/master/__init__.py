"""Master: the cut becomes picture, sound, subtitles, one file; and is looked at. After the cut, before prints.

Import from the modules: `render` (timeline → film), `mix` (sound), `quality` and `measure`, `settings`. They load media libraries,
and a build that finds nothing to do must not wait for those.
"""
