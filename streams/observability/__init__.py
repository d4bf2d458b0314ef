"""Logging, the one list of metric names, health."""
