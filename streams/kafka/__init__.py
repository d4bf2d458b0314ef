"""Connection, delivery, the one stage loop, dead letters, replay, the embedded broker."""
