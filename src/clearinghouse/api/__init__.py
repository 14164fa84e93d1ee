"""The JSON edge: the same queries and operations as the pages, for programs."""
