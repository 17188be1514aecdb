"""Measures how the build grows: an invented corpus of any size, a stopwatch for programs, other engines beside ours.

Nothing here is used to make a site, and nothing of it is published.
"""
