insert into audit_link (seq, day, shard, position, detail_digest, digest)
select min(seq), '2026-11-21', 0, 1, repeat('a', 64), repeat('b', 64) from audit_event;
insert into audit_head (day, shard, count, previous, digest) values ('2026-11-21', 0, 1, repeat('0', 64), repeat('b', 64));
insert into audit_horizon default values;
