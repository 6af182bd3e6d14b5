"""PostgreSQL, asked a little less often (`base`)."""
