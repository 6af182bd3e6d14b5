"""Places: painters of where a scene plays. A place is a function Stage → Setting; PAINTERS says who paints which word."""
