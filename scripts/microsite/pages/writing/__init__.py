"""A page while it is being written, and what it is when it is done."""
