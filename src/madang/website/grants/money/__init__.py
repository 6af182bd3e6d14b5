"""Money in whole won: a double-entry ledger for grants and AI credit, the rule by which credit is shared, budgets and their settlement."""
