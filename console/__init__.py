"""The staff console at /desk/: pages, forms and nothing that the rooms below do not know."""
