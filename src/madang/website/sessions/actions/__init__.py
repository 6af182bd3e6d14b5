"""What changes here: sessions, seats, attendance, counts of reach, calendars."""
