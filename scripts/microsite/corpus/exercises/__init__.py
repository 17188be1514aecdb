"""Source-checking exercises made from the claims. Questions are public; answers are made only for those who ask."""
