"""The Faust agents: each binds one step to its topics."""
