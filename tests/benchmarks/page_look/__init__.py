"""How long pages are, where their account begins, where markers fall, and what a keyboard meets: ``make look``."""
