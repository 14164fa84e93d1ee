"""The draft review document: its words in each language, and how it is composed."""
