"""From clean text to events and figures; `pipeline.extract` is the one entry."""
