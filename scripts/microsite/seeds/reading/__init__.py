"""Seed files to typed records, every value with its place, every mistake a finding, never an exception."""
