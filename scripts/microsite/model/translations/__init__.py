"""What translations of seeds are written in: words alone, in the shape of the records that they translate."""
