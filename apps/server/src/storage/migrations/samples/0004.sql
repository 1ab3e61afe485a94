insert into title (id, enterprise_id, kind, issuer) values
  ('00000000-0000-4000-8000-000000000004', '00000000-0000-4000-8000-000000000001', 'specialised-sme', '福建省工业和信息化厅');
insert into title_event (enterprise_id, title_id, kind, happened_on, valid_from, valid_to, document) values
  ('00000000-0000-4000-8000-000000000001', '00000000-0000-4000-8000-000000000004', 'granted', '2023-01-01', '2023-01-01', '2025-12-31', '公布文件');
