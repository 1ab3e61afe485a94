insert into declaration (enterprise_id, state, entries, changed_by)
  values ('00000000-0000-4000-8000-000000000001', 'draft', '{"staff@2025": {"text": "12"}}', 'clerk-1');
insert into correction (enterprise_id, fact_id, indicator, year, said, wanted, reason, state, raised_by, due_on)
  values ('00000000-0000-4000-8000-000000000001', '00000000-0000-4000-8000-000000000003', 'revenue', 2025, '1', '2', '口径不同',
    'open', 'clerk-1', '2026-12-01');
insert into contact (id, enterprise_id, person_name, duty, phone)
  values ('00000000-0000-4000-8000-000000000060', '00000000-0000-4000-8000-000000000001', '示例乙', '财务负责人', '13800000000');
insert into personal_read (enterprise_id, contact_id, person, purpose)
  values ('00000000-0000-4000-8000-000000000001', '00000000-0000-4000-8000-000000000060', 'officer-1', '电话核实');
insert into message (id, enterprise_id, title, body)
  values ('00000000-0000-4000-8000-000000000061', '00000000-0000-4000-8000-000000000001', '异议已处理', '已更正');
insert into message_read (message_id, person) values ('00000000-0000-4000-8000-000000000061', 'clerk-1')
