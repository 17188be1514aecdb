"""Citations that a reference manager keeps in a text as fields: what they mean, and where they stand."""
