"""What is done in clubs: founding, coming and going, roles, finding a new leader, and the notice board."""
