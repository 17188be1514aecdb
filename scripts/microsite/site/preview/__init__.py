"""Shows a project while it is edited: what a browser asks for is made when it asks, from the seeds as they are then."""
