"""Elements of HTML to blocks: what web pages, books and everything that pandoc reads have in common."""
