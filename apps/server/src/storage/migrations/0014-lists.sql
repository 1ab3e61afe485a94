-- Firms of a list that are given to an officer, with a term and a result; and kept filters of those lists.

-- Filters are kept for more than one list; each tells which it is for.
alter table kept_view add column list text not null default 'registry' check (list ~ '^[a-z]+$');

create table list_task (
  id uuid primary key default gen_random_uuid(),
  enterprise_id uuid not null references enterprise,
  -- The standard or policy, and the list on which the firm stood.
  rule text not null check (rule ~ '^[A-Za-z][A-Za-z0-9-]*$'),
  list text not null check (list in ('qualified', 'nearly', 'unsure', 'falling', 'due')),
  owner uuid not null references account,
  due_on date not null,
  note text not null default '' check (length(note) <= 500),
  given_by text not null default acting_person(),
  given_at timestamptz not null default now(),
  state text not null default 'open' check (state in ('open', 'done', 'withdrawn')),
  result text check (result in ('contacted', 'filed', 'unwilling', 'not-so', 'other')),
  result_note text check (length(result_note) <= 1000),
  ended_by text,
  ended_at timestamptz,
  unique (enterprise_id, id),
  check ((state = 'done') = (result is not null)),
  check ((state = 'open') = (ended_at is null))
);
create index list_task_enterprise on list_task (enterprise_id);
create index list_task_owner on list_task (owner, due_on) where state = 'open';
create unique index list_task_one_open on list_task (enterprise_id, rule) where state = 'open';

-- Each time a task goes from one officer to another.
create table list_task_move (
  id uuid primary key default gen_random_uuid(),
  enterprise_id uuid not null,
  task_id uuid not null,
  from_account uuid not null,
  to_account uuid not null,
  note text not null default '' check (length(note) <= 500),
  moved_by text not null default acting_person(),
  moved_at timestamptz not null default now(),
  foreign key (enterprise_id, task_id) references list_task (enterprise_id, id)
);
create index list_task_move_task on list_task_move (task_id);
create trigger only_added before update or delete or truncate on list_task_move
  for each statement execute function refuse_change();

do $$
declare name text;
begin
  foreach name in array array['list_task', 'list_task_move'] loop
    execute format('alter table %I enable row level security; alter table %I force row level security;
      create policy owner on %I to yinyu_owner using (true) with check (true)', name, name, name);
    -- What officers write about a firm among themselves is not shown to the firm.
    execute format('create policy of_visible on %I to yinyu_app
      using ((select acting_enterprise()) is null and exists (select from enterprise e where e.id = enterprise_id))
      with check ((select acting_enterprise()) is null and exists (select from enterprise e where e.id = enterprise_id))', name);
  end loop;
end $$;
grant select, insert on list_task, list_task_move to yinyu_app;
grant update (owner, due_on, state, result, result_note, ended_by, ended_at) on list_task to yinyu_app;

-- Officers in and above a region, as far as the caller's region reaches: to whom firms can be given. Officers see no other
-- accounts, so this tells a name and a unit and nothing else.
create function officers_in(day date) returns table (account_id uuid, person_name text, unit text, region text)
stable language sql security definer set search_path = yinyu as $$
  select distinct a.id, a.person_name, p.unit, p.region
  from post p join account a on a.id = p.account_id
  where acting_region() is not null and acting_kind() = 'region' and p.role = 'officer' and p.state = 'active' and a.state = 'active'
    and p.valid_from <= day and (p.valid_to is null or p.valid_to >= day)
    and p.region collate "C" >= region_low() and p.region collate "C" <= region_high()
$$;
revoke execute on function officers_in from public;
grant execute on function officers_in to yinyu_app;
