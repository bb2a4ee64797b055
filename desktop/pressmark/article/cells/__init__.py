"""What cells of tables say: numbers, money, dates, ranges; columns with a kind, tables stacked as one."""
