"""What a page tells machines: JSON-LD, Highwire tags, COinS and link relations, as plain dicts, one format a file."""
