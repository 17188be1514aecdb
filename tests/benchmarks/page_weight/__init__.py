"""What a page costs the reader who opens it first, on a slow phone."""
