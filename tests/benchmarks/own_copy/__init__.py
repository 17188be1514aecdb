"""How much of the real texts is found in copies of other forms, how fast, and whether anything false passes."""
