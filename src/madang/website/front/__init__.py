"""Pages that show many apps: home, about, the sample film. Nobody imports it."""
