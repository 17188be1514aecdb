"""Editions: the site as it stood on a day, kept for good. Content-addressed, append-only, checked by hash."""
