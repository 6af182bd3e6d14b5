"""Pages that show many apps."""
