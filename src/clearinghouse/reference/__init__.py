"""What is known of CICA before any paper is registered: States, bodies, the Catalogue, history.

The facts stand in TOML files beside this text, each with its sources and how sure it is, so that an
officer can read and correct them.  Pure: the files are read, nothing else; no Django, no clock.
"""
