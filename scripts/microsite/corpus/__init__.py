"""What follows from the seeds: every record by its id, and what leads to it."""
