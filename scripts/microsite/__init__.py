"""The library behind the site: seeds in, briefing pages out.

Data flows one way, and so do the imports (``tests/test_architecture.py`` holds them to it)::

    model <- text, markdown, urls, citations <- reading, ingest <- corpus
          <- checks, pages <- plan, write, report <- scripts/, macros/
"""
