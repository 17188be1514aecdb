"""Files to records with the place of every value, and back."""
