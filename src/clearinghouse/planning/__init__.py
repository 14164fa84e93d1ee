"""The annual plan and its events: the call, what is submitted, the plan, what becomes of it.

A plan is *called for*, *compiled* from what was submitted, *circulated* as a document, and approved
by an effect of a decision or of a silence nobody broke: that is a question here, not an act.
"""
