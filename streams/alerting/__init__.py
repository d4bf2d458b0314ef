"""Pure decisions about alerts: rules, lifecycle, message texts, CAP 1.2."""
