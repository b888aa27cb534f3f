"""The figures of the desk: what is counted, of which day and which region, and the day's report."""
