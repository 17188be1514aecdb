"""How works are cited here, and how this site is cited elsewhere."""
