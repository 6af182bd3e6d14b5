"""What people hand in: pictures, papers, sound and film, kept once by their content."""
