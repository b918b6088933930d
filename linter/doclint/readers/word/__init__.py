"""WordprocessingML: the parts of a docx that hold text, read and edited in place."""
