"""The reading desk: the text of a source, from the reader's own file, beside its claims; on one's own machine alone."""
