"""New records and new names. A change is tried on a copy first, then made whole or not at all."""
