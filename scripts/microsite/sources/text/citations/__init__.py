"""In-text citations: where a text says whose work it speaks of, in each of the forms that are usual."""
