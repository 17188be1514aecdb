"""The messages of the interface: collected from code, templates and scripts, and brought into the catalogues."""
