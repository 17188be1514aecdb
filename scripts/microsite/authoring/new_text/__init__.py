"""Another text of a source: what rests on the old one is carried over where the words are the same, or named."""
