"""What helps people who write: new records and names, works taken over, what a branch changes."""
