"""Reading: from the bytes of a paper to what it says, as findings an officer can accept or correct.

``formats`` turns bytes into lines, paragraphs and tables; ``grammar`` holds the words and shapes
of diplomatic papers in three languages; the modules here put them together.  Pure: no framework,
no database, no clock.  Nothing is guessed silently: what is uncertain is listed as a doubt.
"""
