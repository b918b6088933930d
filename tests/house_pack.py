"""A pack of one rule, the old name of a town, for tests that change it."""

HEAD = 'name = "own"\n[families]\nhouse = "本单位"\n'
RULE = """[[rule]]
id = "old-name"
title = "旧称"
check = "existence"
pattern = "{word}"
message = "旧称"
why = "已改称。"
level = "error"
source = "house style"
unless = ["原临江镇"]
good = ["原临江镇", "临江街道"]
bad = [{{ text = "在{word}。", at = "{word}" }}]
"""


def made(folder):
    """Make the folder of the pack and return it."""
    folder.mkdir()
    (folder / "pack.toml").write_text(HEAD, encoding="utf-8")
    name(folder, "临江镇")
    return folder


def name(folder, word):
    """Let the rule look for a word."""
    rule = RULE.format(word=word)
    (folder / "house.toml").write_text(rule, encoding="utf-8")
