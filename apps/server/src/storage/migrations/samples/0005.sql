insert into unit (id, region, name) values ('00000000-0000-4000-8000-000000000050', '350582', '晋江市工业和信息化局');
insert into account (id, login_name, person_name, region, created_by)
  values ('00000000-0000-4000-8000-000000000051', 'jinjiang-officer', '示例甲', '350582', 'sample');
insert into credential (account_id, password_hash) values ('00000000-0000-4000-8000-000000000051', '$argon2id$x');
insert into identity (issuer, subject, account_id) values ('https://id.example', 'a', '00000000-0000-4000-8000-000000000051');
insert into post (id, account_id, role, unit, region, state, valid_from, proposed_by)
  values ('00000000-0000-4000-8000-000000000052', '00000000-0000-4000-8000-000000000051', 'officer', '晋江市工业和信息化局',
    '350582', 'active', '2026-01-01', 'sample');
insert into session (token_digest, account_id, strength, address, agent)
  values (repeat('0', 64), '00000000-0000-4000-8000-000000000051', 'password', '127.0.0.1', 'sample');
insert into api_token (token_digest, account_id, post_id, title, permissions, valid_to)
  values (repeat('1', 64), '00000000-0000-4000-8000-000000000051', '00000000-0000-4000-8000-000000000052', '报表', '[]',
    '2027-01-01');
insert into setting (name, value, changed_by) values ('sample', 'true', 'sample')
