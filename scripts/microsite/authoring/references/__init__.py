"""Works from the files of reference managers (BibTeX, RIS, CSL-JSON) to entries of ``references.yml``."""
