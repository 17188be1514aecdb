"""Two branches that were joined, or are being joined: what both added to one list, and to one number."""
