"""Renders a site with MkDocs' own pieces, page by page: on every core, and what has not changed from a store.

MkDocs renders in one loop, in one process, and begins anew each time. Here its configuration, files, navigation,
plugins, Markdown and templates are the same, and so is the HTML of each page, byte for byte; ``mkdocs build`` goes on
working beside it. What a page takes from others is noted while it is rendered (``asked``), so that a kept page is used
again only if it would get the same answers.
"""
