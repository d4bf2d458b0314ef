"""Arabic tables and what is generated from them."""
