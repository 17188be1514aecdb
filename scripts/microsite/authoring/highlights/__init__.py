"""Highlights of researchers, from PDF files, Zotero, Hypothesis and Web Annotations, to drafts of claims; and back."""
