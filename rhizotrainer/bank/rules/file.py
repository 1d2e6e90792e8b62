"""Refuse a file that cannot be read, and a bank or a file of questions without a question.

A file of a bank is an ordinary file of at most 4 MB inside the bank's folder, and may be read. A symbolic link that
leads out of the folder is refused, because a bank must be whole in itself. So are texts, lists and files that are
larger than those of any bank that is meant to be learnt from; docs/bank-format.md has the limits. It also ends the list
of a file with more than 500 problems.

Failing:
    # items/empty.yaml holds nothing but this line

Passing:
    - id: ind-001
      stem: Which of these does the source name as an indication?
"""

from __future__ import annotations

from rhizotrainer.bank.files import FILE

RULE = FILE
