"""What people come to: meetings, courses, tasters; places, seats, attendance."""
