"""The ledger of claims: what was said when, and what has changed since."""
