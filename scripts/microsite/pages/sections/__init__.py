"""What several page types share: one section of a page a file."""
