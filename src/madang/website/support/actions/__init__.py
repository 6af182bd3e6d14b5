"""What changes here: milestones, notes of mentors, surveys, certificates."""
