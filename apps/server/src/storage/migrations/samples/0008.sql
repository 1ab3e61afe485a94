insert into import_file (id, region, name, bytes, sha256, received_by) values
  ('00000000-0000-4000-8000-000000000080', '3505', '企业.csv', 5, repeat('a', 64), 'officer-1');
insert into import_chunk (file_id, number, content) values ('00000000-0000-4000-8000-000000000080', 0, '\x61626364ff');
insert into import_run (id, region, file_id, state, source, source_name, held_on, asked_on, uploaded_by, counts) values
  ('00000000-0000-4000-8000-000000000081', '3505', '00000000-0000-4000-8000-000000000080', 'checked', 'filing', '年度报送',
    '2026-01-01', '2026-02-01', 'officer-1', '{"added": 1}');
insert into import_row (run_id, row, kind, enterprise_id, credit_code, name, region) values
  ('00000000-0000-4000-8000-000000000081', 2, 'known', '00000000-0000-4000-8000-000000000001', '91350500MA2XN7KH6J', '甲公司', '350582');
insert into import_change (run_id, row, place, kind, enterprise_id, indicator, year, number_value, old_fact, fact_id) values
  ('00000000-0000-4000-8000-000000000081', 2, 0, 'changed', '00000000-0000-4000-8000-000000000001', 'revenue', 2025, 1,
    '00000000-0000-4000-8000-000000000003', '00000000-0000-4000-8000-000000000082');
insert into import_undone_fact (fact_id, enterprise_id, run_id) values
  ('00000000-0000-4000-8000-000000000003', '00000000-0000-4000-8000-000000000001', '00000000-0000-4000-8000-000000000081');
