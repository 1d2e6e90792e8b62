"""The tests of rhizotrainer, folder by folder like the package itself."""
