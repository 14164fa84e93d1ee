"""Concept papers and action plans of the priority areas, and networks of focal points.

A *draft* is written part by part, goes out in *rounds*, and is registered as a document.  A
document *bound* to an area is its paper; whether it is approved is asked of what decisions changed.
"""
