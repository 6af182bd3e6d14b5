"""What residents propose to the hub, who supports it, and what the hub answers in public."""
