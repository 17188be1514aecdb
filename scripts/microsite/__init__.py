"""The library behind the site: seeds in, briefing pages out.

Nine rooms, from the ground up; a room imports only from itself and from those before it (a test holds them to it):

    model < seeds < sources < corpus < checks, downloads < pages < site < authoring

On top stand ``commands``, a module for each verb of ``microsite VERB``. docs/development/architecture.md has a map.
"""
