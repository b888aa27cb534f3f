"""What goes with those who are counted: sums of money, lengths of time, lessons, days."""
