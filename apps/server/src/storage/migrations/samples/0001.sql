insert into command (person, key, kind, content_digest, answer)
values ('officer-1', 'key-00000001', 'register', repeat('a', 64), '"done"');
insert into audit_event (person, scope, command_key, kind, object_kind, object_id)
values ('officer-1', 'region:35', 'key-00000001', 'enterprise-registered', 'enterprise', '00000000-0000-4000-8000-000000000001');
