"""The record: every act of the house, written once, in order, for everybody to verify.

An *entry* is one act; its *leaf* is what the public log says of it; a *seal* is a restricted value
that the leaf only commits to; a *checkpoint* is the signed promise of the log so far.
"""
