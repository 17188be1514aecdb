"""Files of every kind to one thing: a document, which is its blocks in the order in which they are read."""
