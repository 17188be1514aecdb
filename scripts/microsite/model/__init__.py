"""What a seed can say: frozen typed records, closed vocabularies, prose as data, findings."""
