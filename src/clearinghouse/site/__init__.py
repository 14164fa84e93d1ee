"""How the house is put together: settings, addresses, middleware, the embedded database."""
