"""Plain text in, plain facts out: normal form, words, sentences, numbers, in-text citations, fingerprints."""
