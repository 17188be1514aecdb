"""Do the outside links still answer? Asked once a week by a job of its own; never by a build, never of a reader.

The only rooms that use the network. Standard library only.
"""
