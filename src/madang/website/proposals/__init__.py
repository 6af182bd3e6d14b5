"""What residents propose and others support; what the hub answers, in public and with a date."""
