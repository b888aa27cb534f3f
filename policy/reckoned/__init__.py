"""What somebody's own words come to for a card: what they fail, and what it makes."""
