"""What translators need: what there is to do, the original to write over, and the memory of what was translated."""
