"""What is somebody's own: their data, their notices, their file."""
