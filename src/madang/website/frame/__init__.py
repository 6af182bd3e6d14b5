"""What stands around every page: headers, logs, errors, health, theme and language. The lowest app; it knows no other."""
