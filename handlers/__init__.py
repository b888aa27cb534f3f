"""What a person can ask the account to do: one file for each thing."""
