"""HTML as a browser reads it: its elements, and what its addresses mean."""
