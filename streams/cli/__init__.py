"""The console script `rasd`."""
