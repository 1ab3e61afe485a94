insert into firm_list (id, region, reserve_source, name, issuer, issued_on, file_name, sha256, uploaded_by) values
  ('00000000-0000-4000-8000-000000000150', '3505', 'ip-advantage', '知识产权优势企业名单', '市场监督管理局', '2026-03-01', '名单.xlsx',
    repeat('b', 64), 'officer-1');
insert into firm_list_row (list_id, row, credit_code, name, details, enterprise_id) values
  ('00000000-0000-4000-8000-000000000150', 2, '91350500MA2XN7KH6J', '甲公司', '[{"title": "级别", "text": "国家"}]', '00000000-0000-4000-8000-000000000001');
insert into firm_list_row (list_id, row, name, issue_code, issue_message) values
  ('00000000-0000-4000-8000-000000000150', 3, '未登记公司', 'LIST_NOT_REGISTERED', '名录里没有这家企业');
insert into reserve_batch (id, region, year, found_on, sources, made_by) values
  ('00000000-0000-4000-8000-000000000151', '3505', 2026, '2026-04-01', '["ip-advantage"]', 'officer-1');
insert into reserve_find (batch_id, enterprise_id, source, region, verdict, why) values
  ('00000000-0000-4000-8000-000000000151', '00000000-0000-4000-8000-000000000001', 'ip-advantage', '350582', 'met', '["名单"]');
insert into reserve_count (batch_id, source, region, met, unknown) values
  ('00000000-0000-4000-8000-000000000151', 'ip-advantage', '350581', 0, 0);
insert into reserve_decision (enterprise_id, kind, batch_id, reason, decided_on, unit, decided_by) values
  ('00000000-0000-4000-8000-000000000001', 'in', '00000000-0000-4000-8000-000000000151', '条件较好', '2026-04-02', '市工信局', 'officer-1');
insert into take_up_firm (policy, year, enterprise_id, met_on, verdict, facts_on) values
  ('P12', 2026, '00000000-0000-4000-8000-000000000001', '2026-04-01', 'met', '2026-04-01');
insert into take_up_count (policy, year, region, facts_on, facts_digest, met, unknown, counted_by) values
  ('P12', 2026, '3505', '2026-04-01', repeat('c', 64), 1, 0, 'officer-1');
insert into take_up_event (id, policy, year, enterprise_id, kind, happened_on, message_id, said_by, person) values
  ('00000000-0000-4000-8000-000000000152', 'P12', 2026, '00000000-0000-4000-8000-000000000001', 'told', '2026-04-03',
    '00000000-0000-4000-8000-000000000061', 'officer', 'officer-1');
insert into take_up_event (policy, year, enterprise_id, kind, happened_on, reason, note, said_by, person) values
  ('P12', 2026, '00000000-0000-4000-8000-000000000001', 'reason', '2026-04-05', 'papers-hard', '缺审计报告', 'firm', 'clerk-1')
