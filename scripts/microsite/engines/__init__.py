"""Other engines than MkDocs: how each builds the same pages, and where what it makes of them differs."""
