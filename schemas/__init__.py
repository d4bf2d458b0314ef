"""What travels between the stages: one family of records a file, no I/O."""
