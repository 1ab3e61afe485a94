insert into fact (id, enterprise_id, indicator, year, number_value, source, source_name, state, held_on, known_on, recorded_by)
values ('00000000-0000-4000-8000-000000000003', '00000000-0000-4000-8000-000000000001', 'revenue', 2025,
  9007199254740991, 'register', '税务登记', 'stated', '2025-12-31', '2026-03-01', 'officer-1');
insert into fact_evidence (enterprise_id, fact_id, title, place) values
  ('00000000-0000-4000-8000-000000000001', '00000000-0000-4000-8000-000000000003', '审计报告', '附件 1');
