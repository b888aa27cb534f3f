"""招聘简章: what firms hire for, as a sheet that is filled in, taken in and given out again."""
