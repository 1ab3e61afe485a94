insert into setting (name, value, changed_by) values ('audit-reading', '"0011"', 'migration-sample');
