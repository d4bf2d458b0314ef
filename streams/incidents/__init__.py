"""Pure fold of events into incidents with a ledger and a toll."""
