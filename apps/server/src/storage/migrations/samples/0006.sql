insert into fact (enterprise_id, indicator, text_value, source, source_name, state, held_on, known_on, recorded_by)
  values ('00000000-0000-4000-8000-000000000001', 'industry', '1952', 'register', '名录', 'stated', '2026-01-01', '2026-01-01', 'sample');
insert into kept_view (person, region, title, filter, columns, is_shared) values ('officer-1', '3505', '晋江小巨人', '{}', '[]', true);
insert into annual_update (enterprise_id, year, done_on, document, recorded_by)
  values ('00000000-0000-4000-8000-000000000001', 2025, '2025-05-20', '培育平台', 'sample')
