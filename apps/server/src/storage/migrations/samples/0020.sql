insert into declaration (enterprise_id, state, entries, changed_by, confirmed_by, confirmed_at, receipt)
  values ('00000000-0000-4000-8000-000000000001', 'confirmed', '{"staff@2025": {"text": "12", "value": 12}}', 'clerk-1', 'principal-1', '2026-11-22T01:00:00Z',
    '企业数据填报回执');
