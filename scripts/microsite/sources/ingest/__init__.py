"""From the text of a source to ``passages.yml``: everything that can be known of it without keeping it."""
