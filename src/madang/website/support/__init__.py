"""Help along the way of a chosen club: milestones, mentors, surveys, certificates."""
