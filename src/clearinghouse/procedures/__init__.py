"""What was decided, by whom and how; silence procedures of the past; instruments and their status.

Four moments are never merged: when a paper was *received*, when the decision takes *effect*, when
it was *announced*, and when the house *recorded* it.  A decision is visible to those who may read
the document that carries it.
"""
