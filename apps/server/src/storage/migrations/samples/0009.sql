insert into connector_run (id, connector, region, title, purpose, source_name, asked_by, since, started_at, lease_until,
  ended_at, state, row_count, facts, unchanged, refused, reasons, refusals, error) values
  ('00000000-0000-4000-8000-000000000009', 'market-register', '350000', '市场监管登记', '核验登记信息，用于惠企政策匹配',
    '福建省市场监督管理局', 'schedule', null, '2026-11-20T08:00:00Z', '2026-11-20T08:35:00Z', '2026-11-20T08:00:09Z',
    'complete', 3, 1, 1, 1, '{"ROW_FIRM": 1}', '[{"place": "第 1 页第 3 行", "code": "ROW_FIRM"}]', null),
  ('00000000-0000-4000-8000-00000000000a', 'market-register', '350000', '市场监管登记', '核验登记信息，用于惠企政策匹配',
    '福建省市场监督管理局', 'officer-1', '2026-11-20T07:50:00Z', '2026-11-20T09:00:00Z', '2026-11-20T09:35:00Z',
    '2026-11-20T09:00:31Z', 'failed', 0, 0, 0, 0, '{}', '[]', 'CONNECTOR_TIMEOUT');
insert into connector_switch (connector, region, state, reason, person) values
  ('market-register', '350000', 'off', '对方系统升级', 'officer-1');
