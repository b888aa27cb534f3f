"""Forms as offices and firms exchange them: xlsx that is written here, and read with suspicion."""
