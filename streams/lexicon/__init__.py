"""Knowledge of language and places as data, with a loader."""
