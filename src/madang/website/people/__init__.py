"""Who is here: sign-in, consents, guardians, my data, the audit log."""
