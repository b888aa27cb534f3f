"""Where people and policies meet: whom a benefit is for, and for whom a change changes it."""
