insert into rehearsal (id, title, note, recipe, figures, subject_kind, subject_id, subject_title, records_hash, content_hash,
    share, region, made_by)
  values ('00000000-0000-4000-8000-000000000160', '研发费用门槛提高到三百万元', '年度修订前测算',
    '{"subject":{"kind":"policy","id":"P05"},"purpose":"new","against":"subject","variants":[{"name":"三百万元","changes":[{"path":"P05-2/value","number":"300"}]}]}',
    '{"variants":[]}', 'policy', 'P05', '福建省企业研发经费投入奖补',
    repeat('a', 64), repeat('b', 64), 'unit', '350582', 'officer-1')
