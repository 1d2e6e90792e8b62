"""The translating wing: model values to and from other people's formats, one module a format."""
