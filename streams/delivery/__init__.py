"""Alerts to people: webhooks that are signed, and whatever else apprise reaches."""
