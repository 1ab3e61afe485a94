insert into enterprise (id, credit_code, name, region, state) values
  ('00000000-0000-4000-8000-000000000001', '91350500MA2XN7KH6J', '甲公司', '350582', 'active'),
  ('00000000-0000-4000-8000-000000000002', '91350200MA348XW39F', '䶮乙公司', '350203', 'merged');
insert into enterprise_event (enterprise_id, kind, happened_on, name, region, merged_into, document) values
  ('00000000-0000-4000-8000-000000000001', 'registered', '2010-01-01', '旧名', '350582', null, '营业执照'),
  ('00000000-0000-4000-8000-000000000001', 'renamed', '2020-01-01', '甲公司', null, null, '通知书'),
  ('00000000-0000-4000-8000-000000000002', 'registered', '2012-01-01', '䶮乙公司', '350203', null, '营业执照'),
  ('00000000-0000-4000-8000-000000000002', 'merged', '2024-01-01', null, null, '00000000-0000-4000-8000-000000000001', '合并协议');
