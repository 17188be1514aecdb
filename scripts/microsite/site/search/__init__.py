"""The index of the search, made from the built site."""
