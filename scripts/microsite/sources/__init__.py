"""The text of a source, and what can be known of it without keeping it."""
