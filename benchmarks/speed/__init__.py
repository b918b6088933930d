"""Speed beside other tools: corpora, tools, measuring, groups, goals, table, chart."""
