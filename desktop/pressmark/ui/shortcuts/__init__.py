"""Keys of commands: what they are, what the reader made of them, and the sheet that shows them."""
