-- Imports of spreadsheets: the file as it came, the run, its rows, what each of them would change, and what an undo
-- took back. A run belongs to a scope: the digits of a region, and the enterprise where an enterprise imports for itself.

create table import_file (
  id uuid primary key default gen_random_uuid(),
  region text not null check (region ~ '^([1-9][0-9]([0-9]{2}){0,2})?$'),
  enterprise_id uuid references enterprise,
  name text not null check (length(name) between 1 and 255),
  -- Null while the file is still being received.
  bytes bigint check (bytes > 0),
  sha256 text check (sha256 ~ '^[0-9a-f]{64}$'),
  received_by text not null default acting_person(),
  received_at timestamptz not null default now(),
  check ((bytes is null) = (sha256 is null))
);

create table import_chunk (
  file_id uuid not null references import_file on delete cascade,
  number integer not null check (number >= 0),
  content bytea not null check (length(content) between 1 and 1048576),
  primary key (file_id, number)
);
-- Spreadsheets are packed already or soon read again.
alter table import_chunk alter column content set storage external;

create table import_run (
  id uuid primary key default gen_random_uuid(),
  region text not null check (region ~ '^([1-9][0-9]([0-9]{2}){0,2})?$'),
  enterprise_id uuid references enterprise,
  file_id uuid not null references import_file,
  state text not null default 'uploaded' check (state in
    ('uploaded', 'checking', 'checked', 'applying', 'applied', 'undoing', 'undone', 'failed', 'cancelled')),
  source text not null check (source in ('register', 'filing', 'declaration')),
  source_name text not null check (length(source_name) between 1 and 200),
  held_on date not null,
  asked_on date not null,
  map jsonb,
  -- Rows of the file: how many there are (while the file is being read, about how many) and how many are done.
  rows_total integer not null default 0,
  rows_done integer not null default 0,
  -- The last row of the file that the phase under way has dealt with; work goes on behind it.
  position integer not null default 0,
  counts jsonb not null default '{}',
  uploaded_by text not null default acting_person(),
  uploaded_at timestamptz not null default now(),
  checked_at timestamptz,
  applied_by text,
  applied_at timestamptz,
  undone_by text,
  undone_at timestamptz,
  cancelled_by text,
  fault_code text,
  fault_message text,
  -- The process that works on it, and when it last said so.
  worker text,
  heartbeat_at timestamptz,
  -- How often it was taken up without getting any further.
  attempts integer not null default 0
);
create index import_run_waiting on import_run (uploaded_at) where state in ('uploaded', 'checking', 'applying', 'undoing');
create index import_run_recent on import_run (uploaded_at desc, id desc);
create index import_run_file on import_run (file_id);

-- No foreign key ties the rows to their run: they are written by the hundred thousand, always beside it.
create table import_row (
  run_id uuid not null,
  row integer not null check (row >= 0),
  kind text not null check (kind in ('header', 'new', 'known', 'reopened', 'refused')),
  enterprise_id uuid,
  credit_code text,
  name text,
  region text,
  search_text text,
  registered_on date,
  issue_code text,
  issue_message text,
  -- Why it was not applied although it had been listed.
  left_out text,
  -- What the undo did with an enterprise that the run had entered: the closing event, or why it stays.
  closing_event uuid,
  stays_because text,
  primary key (run_id, row),
  check ((enterprise_id is not null) = (kind in ('new', 'known', 'reopened'))),
  check ((search_text is not null) = (kind = 'new')),
  check ((issue_code is not null) = (kind = 'refused'))
);
create index import_row_closed on import_row (enterprise_id) where closing_event is not null;

create table import_change (
  run_id uuid not null,
  row integer not null,
  place integer not null,
  kind text not null check (kind in ('added', 'changed', 'protected', 'refused', 'noticed')),
  enterprise_id uuid,
  -- The indicator where the column was recognised; the column as the file names it where something is to be said of it.
  indicator text,
  year integer,
  header text,
  number_value bigint,
  text_value text,
  flag_value boolean,
  -- The fact that counted when the row was checked; for names and regions the text.
  old_fact uuid,
  old_text text,
  -- The id under which the new value is recorded, chosen beforehand, so that it cannot be recorded twice.
  fact_id uuid,
  issue_code text,
  issue_message text,
  left_out text,
  primary key (run_id, row, place),
  check ((fact_id is not null) = (kind in ('added', 'changed')))
);
create index import_change_kind on import_change (run_id, kind, row, place) where kind <> 'added';

-- Nobody looks a fact up by its number; keeping such an index made every import an eighth slower.
alter table fact drop constraint fact_seq_key;

-- The same rule as before, asked once a statement: an import adds thousands of facts in one.
drop trigger known_today on fact;
drop function known_today;
create function known_today() returns trigger language plpgsql as $$
declare today date := (now() at time zone 'Asia/Shanghai')::date;
begin
  if exists (select from added where known_on not between today - 1 and today) then
    raise exception 'a fact is known on the day it is recorded' using errcode = 'check_violation';
  end if;
  return null;
end
$$;
create trigger known_today after insert on fact referencing new table as added
  for each statement when (current_user <> 'yinyu_owner') execute function known_today();

-- Facts that an undo has taken back, and those by which it did so: neither is anybody's word any more.
create table import_undone_fact (
  fact_id uuid primary key,
  enterprise_id uuid not null,
  run_id uuid not null,
  foreign key (enterprise_id, fact_id) references fact (enterprise_id, id)
);
create index import_undone_fact_enterprise on import_undone_fact (enterprise_id);

-- Which of these codes are registered anywhere. A credit code is public, and entering one tells the same.
create function registered_codes(codes text[]) returns setof text stable security definer set search_path = yinyu
begin atomic
  select e.credit_code from enterprise e where e.credit_code = any (codes);
end;
revoke all on function registered_codes(text[]) from public;
grant execute on function registered_codes(text[]) to yinyu_app;

-- Which of these enterprises have people who act for them. An officer may know that, not who they are.
create function enterprises_with_people(enterprises uuid[]) returns setof uuid stable security definer set search_path = yinyu
begin atomic
  select p.enterprise_id from post p where p.enterprise_id = any (enterprises) and p.state in ('proposed', 'active');
end;
revoke all on function enterprises_with_people(uuid[]) from public;
grant execute on function enterprises_with_people(uuid[]) to yinyu_app;

do $$
declare name text;
begin
  foreach name in array array['import_file', 'import_chunk', 'import_run', 'import_row', 'import_change', 'import_undone_fact'] loop
    execute format('alter table %I enable row level security; alter table %I force row level security;
      create policy owner on %I to yinyu_owner using (true) with check (true)', name, name, name);
  end loop;
  foreach name in array array['import_file', 'import_run'] loop
    execute format('create policy in_scope on %I to yinyu_app
      using (starts_with(region, (select acting_region())) or enterprise_id = (select acting_enterprise()))
      with check (starts_with(region, (select acting_region())) or enterprise_id = (select acting_enterprise()))', name);
  end loop;
  foreach name in array array['import_row', 'import_change'] loop
    execute format('create policy of_visible on %I to yinyu_app
      using (run_id in (select id from import_run)) with check (run_id in (select id from import_run))', name);
  end loop;
end $$;
create policy of_visible on import_chunk to yinyu_app
  using (file_id in (select id from import_file)) with check (file_id in (select id from import_file));
-- An undo must see what the undo of a wider scope took back.
create policy of_visible on import_undone_fact to yinyu_app
  using (exists (select from enterprise e where e.id = enterprise_id))
  with check (exists (select from enterprise e where e.id = enterprise_id));

grant select, insert, delete on import_file, import_chunk, import_row, import_change to yinyu_app;
grant select, insert on import_run, import_undone_fact to yinyu_app;
grant update (bytes, sha256) on import_file to yinyu_app;
grant update (state, rows_total, rows_done, position, counts, checked_at, applied_by, applied_at, undone_by, undone_at,
  cancelled_by, fault_code, fault_message, worker, heartbeat_at, attempts) on import_run to yinyu_app;
grant update (left_out, closing_event, stays_because) on import_row to yinyu_app;
grant update (left_out) on import_change to yinyu_app;
