"""The fair: postings, searching them, applications and job fairs."""
