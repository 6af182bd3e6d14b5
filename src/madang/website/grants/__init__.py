"""Money that was given: agreements, budgets, expenses, settlement, and the AI credit of clubs."""
