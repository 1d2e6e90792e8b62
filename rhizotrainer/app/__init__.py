"""The top floor: start-up, controllers, work off the GUI thread, failures."""
