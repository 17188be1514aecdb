"""What is wrong with seeds and pages, what may be, and how it is said."""
