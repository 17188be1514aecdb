"""Pictures, written as SVG at build: no script, no library, the same bytes every time.

One picture a file. A picture is given ready labels and links and returns a
:class:`~microsite.pages.pictures.svg.Drawing`;
the page that shows it puts the same data beside it as a table.
"""
