"""The canonical style of seeds: what a record looks like as text, so that a difference shows only what changed."""
