"""The interface for programs, endpoint by endpoint, right by right."""
