"""How well ingest reads documents whose structure is known."""
