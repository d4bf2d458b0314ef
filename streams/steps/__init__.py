"""The pure function of each stage: a received record in, outputs out. Agents and `rasd run` share them."""
