"""Meetings at work: convened, an agenda, who takes part, what becomes of each draft, the closure.

A *sitting* is a meeting of a body as it is run here.  A draft is *put* to it, with an *outcome*;
what was decided takes effect in the same transaction.  Drafts are *frozen* as at the closure.
"""
