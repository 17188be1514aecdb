"""A page as a tree of typed parts, and the writers that print it: Markdown, HTML, plain text."""
