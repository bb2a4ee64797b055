"""What joins the program to the desktop: one instance a library, links, tray, notifications."""
