"""The notices room: who is told of what, by which way, when; nothing twice, nothing lost.

Whatever happens is told by one call, :func:`clearinghouse.notices.operations.notify`, in the
transaction in which it happens.  What leaves the house is sent later by a worker.
"""
