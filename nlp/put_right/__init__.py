"""What somebody puts right of what they told before."""
