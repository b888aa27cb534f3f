"""Documents in full: read, split into clauses, kept in editions, quoted where no card answers."""
