"""Silence procedures while they run: opened by a note, answered by States, closed and certified.

A procedure's *log* holds every act of it, whole and salted; the public record holds each act's hash
and the root of that log.  How a procedure *stands* is never stored: the law reckons it from the
acts and the moment.  A *receipt* is what a State is given at once for what it said.
"""
