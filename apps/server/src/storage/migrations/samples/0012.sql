insert into setting (name, value, changed_by) values ('fact-recency', '"0012"', 'migration-sample');
