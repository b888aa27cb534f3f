"""Who agreed to be remembered, what they told, and what they are to be told: nobody else."""
