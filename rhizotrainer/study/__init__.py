"""The thinking wing: pure rules; the time and the dice are always arguments."""
