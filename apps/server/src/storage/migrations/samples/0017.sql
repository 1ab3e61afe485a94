insert into policy_draft (id, region, unit, policy_id, origin, state, version, title, begun_on, begun_by, changed_by)
  values ('00000000-0000-4000-8000-000000000170', '350582', '晋江市工信局', 'P1001', 'empty', 'approved', 1, '研发补助', '2026-11-01',
    'officer-1', 'officer-1');
insert into policy_draft_version (draft_id, version, content, hash, saved_by)
  values ('00000000-0000-4000-8000-000000000170', 1, '{"id": "P1001", "title": "研发补助"}', repeat('a', 64), 'officer-1');
insert into policy_draft_mark (draft_id, fingerprint, judgement, remark, marked_by)
  values ('00000000-0000-4000-8000-000000000170', repeat('b', 64), 'right', '与原文一致', 'officer-1');
insert into policy_draft_review (id, draft_id, version, hash, publish_from, submitted_by, decision, decided_by, decided_at)
  values ('00000000-0000-4000-8000-000000000171', '00000000-0000-4000-8000-000000000170', 1, repeat('a', 64), '2026-12-01',
    'officer-1', 'approved', 'reviewer-1', '2026-11-02T08:00:00Z');
insert into published_policy (draft_id, review_id, region, policy_id, content, hash, from_day, published_by)
  values ('00000000-0000-4000-8000-000000000170', '00000000-0000-4000-8000-000000000171', '350582', 'P1001',
    '{"id": "P1001", "title": "研发补助"}', repeat('a', 64), '2026-12-01', 'reviewer-1')
