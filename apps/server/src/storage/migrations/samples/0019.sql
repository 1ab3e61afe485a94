insert into setting (name, value, changed_by) values ('posts-follow', '"0019"', 'migration-sample');
