"""Programmes: what a hub runs for a year with funders' money. Calls, who may apply, and the money, as pure cores without a database."""
