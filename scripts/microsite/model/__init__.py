"""What a seed can say, and a page: typed records, closed words, the table of kinds, prose, page trees."""
