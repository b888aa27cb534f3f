"""For who writes cards and has them checked: tried, proven, drawn, explained and exported."""
