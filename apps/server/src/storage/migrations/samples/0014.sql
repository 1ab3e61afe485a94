insert into list_task (id, enterprise_id, rule, list, owner, due_on, note, given_by)
  values ('00000000-0000-4000-8000-000000000140', '00000000-0000-4000-8000-000000000001', 'specialised-sme', 'nearly',
    '00000000-0000-4000-8000-000000000051', '2026-12-31', '先联系财务负责人', 'officer-1');
insert into list_task_move (enterprise_id, task_id, from_account, to_account, note, moved_by)
  values ('00000000-0000-4000-8000-000000000001', '00000000-0000-4000-8000-000000000140',
    '00000000-0000-4000-8000-000000000051', '00000000-0000-4000-8000-000000000051', '', 'officer-1')
