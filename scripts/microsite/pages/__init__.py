"""What readers see: pages, their sections, pictures and metadata."""
