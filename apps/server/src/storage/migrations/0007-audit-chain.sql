-- Audit events are linked into chains, so that a change made past every other wall is seen and named.

-- The transaction tells which events can no longer be joined by older ones. The salt stands between the detail and its
-- digest, so that an erased detail cannot be found again by trying. Rows of before get the transaction of this step.
alter table audit_event add column tx xid8 not null default pg_current_xact_id();
alter table audit_event add column salt uuid default gen_random_uuid();
create index audit_event_tx on audit_event (tx);
create index audit_event_at on audit_event (at);
create index audit_event_person on audit_event (person, seq);

-- Time, number, transaction and salt are the database's own; no request may choose them.
revoke insert on audit_event from yinyu_app;
grant insert (person, scope, command_key, kind, object_kind, object_id, detail) on audit_event to yinyu_app;

-- What may change is one thing only: a detail is erased together with its salt, for good.
create function refuse_all_but_erasing() returns trigger language plpgsql as $$
begin
  if new.salt is null and new.detail = '{}'
    and to_jsonb(new) - 'salt' - 'detail' = to_jsonb(old) - 'salt' - 'detail' then
    return new;
  end if;
  raise exception 'rows of % are only ever added', tg_table_name using errcode = 'restrict_violation';
end
$$;
drop trigger only_added on audit_event;
create trigger only_added before delete or truncate on audit_event
  for each statement execute function refuse_change();
create trigger only_erased before update on audit_event
  for each row execute function refuse_all_but_erasing();

create table audit_link (
  seq bigint primary key references audit_event,
  day date not null,
  shard integer not null check (shard between 0 and 3),
  position integer not null check (position > 0),
  detail_digest text not null check (detail_digest ~ '^[0-9a-f]{64}$'),
  digest text not null check (digest ~ '^[0-9a-f]{64}$'),
  unique (day, shard, position)
);
create trigger only_added before update or delete or truncate on audit_link
  for each statement execute function refuse_change();

-- How far each chain has come on each day, and what it went on from.
create table audit_head (
  day date not null,
  shard integer not null check (shard between 0 and 3),
  count integer not null check (count > 0),
  previous text not null check (previous ~ '^[0-9a-f]{64}$'),
  digest text not null check (digest ~ '^[0-9a-f]{64}$'),
  primary key (day, shard)
);
create function refuse_all_but_growing() returns trigger language plpgsql as $$
begin
  if (new.day, new.shard, new.previous) = (old.day, old.shard, old.previous) and new.count > old.count then
    return new;
  end if;
  raise exception 'rows of % only ever grow', tg_table_name using errcode = 'restrict_violation';
end
$$;
create trigger only_added before delete or truncate on audit_head
  for each statement execute function refuse_change();
create trigger only_grown before update on audit_head
  for each row execute function refuse_all_but_growing();

-- Every event of a transaction before this one is linked. At most one row; none before the first link.
create table audit_horizon (
  single boolean primary key default true check (single),
  tx xid8 not null default pg_current_xact_id()
);

alter table audit_link enable row level security;
alter table audit_link force row level security;
create policy owner on audit_link to yinyu_owner using (true) with check (true);
-- An auditor of a region is told of the events that are theirs to read whether they are linked.
create policy audit on audit_link for select to yinyu_app using (
  (select acting_kind()) = 'audit'
  or (select acting_kind()) = 'auditor' and exists (select from audit_event e where e.seq = audit_link.seq));

alter table audit_head enable row level security;
alter table audit_head force row level security;
create policy owner on audit_head to yinyu_owner using (true) with check (true);
create policy audit on audit_head for select to yinyu_app using ((select acting_kind()) = 'audit');

alter table audit_horizon enable row level security;
alter table audit_horizon force row level security;
create policy owner on audit_horizon to yinyu_owner using (true) with check (true);

grant select on audit_link, audit_head to yinyu_app;
