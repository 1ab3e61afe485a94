insert into bulk_run (id, asked_by, region, why, purpose, held_on, known_on, state, firms_total, firms_done, content, versions, snapshot,
    marks, answers, file_bytes, started_at, ended_at)
  values ('00000000-0000-4000-8000-000000000130', 'officer-1', '35', 'asked', 'both', '2026-06-01', '2026-06-01', 'done', 1, 1,
    repeat('a', 64), '[{"kind": "standard", "rule": "specialised-sme", "purpose": "new", "version": "2026"}]', repeat('b', 64),
    '{"fact": 3, "titleEvent": 1, "enterpriseEvent": 2}', repeat('c', 64), 1000, '2026-06-01 10:00+08', '2026-06-01 10:01+08');
insert into bulk_run (id, asked_by, region, why, replay_of, purpose, held_on, known_on, state, fault_code, fault_message)
  values ('00000000-0000-4000-8000-000000000131', 'officer-1', '3505', 'replay', '00000000-0000-4000-8000-000000000130', 'both',
    '2026-06-01', '2026-06-01', 'failed', 'RUN_CONTENT', '标准和政策的内容已经变了');
insert into bulk_run_county (run_id, region, firms, counts)
  values ('00000000-0000-4000-8000-000000000130', '350582', 1,
    '[{"kind": "standard", "rule": "specialised-sme", "purpose": "new", "met": 1, "unmet": 0, "unknown": 0}]')
