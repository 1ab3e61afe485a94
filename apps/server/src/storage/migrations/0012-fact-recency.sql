-- What was recorded since a snapshot. Facts are only added, so their numbers lie in the order of the table, and an index
-- of a few pages finds the newest; adding a fact does not have to look for its place in a tree.

create index fact_recency on fact using brin (seq) with (pages_per_range = 32, autosummarize = on);
