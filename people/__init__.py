"""Who agreed to be remembered and what they told; who is logged in, firms and their members."""
