"""What moves money. Every act is an entry of the ledger; no row is ever changed."""
