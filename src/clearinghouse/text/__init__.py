"""The structured text of documents: paragraphs, their addresses, languages and differences.

Pure: no framework, no database, no clock.
"""
