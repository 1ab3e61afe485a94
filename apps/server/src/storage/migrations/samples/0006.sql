insert into fact (enterprise_id, indicator, text_value, source, source_name, state, held_on, known_on, recorded_by)
  values ('00000000-0000-4000-8000-000000000001', 'industry', '1952', 'register', '名录', 'stated', '2026-01-01', '2026-01-01', 'sample')
