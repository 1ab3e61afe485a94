-- What an enterprise does here itself: declarations, corrections, contacts, messages; and who read a person's data in clear.

-- Figures that a clerk prepares and the authorised person confirms. Always saved, also when incomplete or wrong.
create table declaration (
  id uuid primary key default gen_random_uuid(),
  enterprise_id uuid not null references enterprise,
  state text not null check (state in ('draft', 'ready', 'confirmed', 'dropped')),
  entries jsonb not null default '{}',
  begun_at timestamptz not null default now(),
  changed_at timestamptz not null default now(),
  changed_by text not null default acting_person(),
  ready_by text,
  confirmed_by text,
  confirmed_at timestamptz,
  unique (enterprise_id, id)
);
create unique index declaration_open on declaration (enterprise_id) where state in ('draft', 'ready');

-- Somebody says that a recorded fact is wrong: with an owner and a clock.
create table correction (
  id uuid primary key default gen_random_uuid(),
  enterprise_id uuid not null references enterprise,
  fact_id uuid not null,
  indicator text not null,
  year integer,
  said jsonb not null,
  wanted jsonb,
  reason text not null check (length(reason) between 1 and 2000),
  evidence text check (length(evidence) <= 2000),
  state text not null check (state in ('open', 'accepted', 'rejected', 'withdrawn')),
  raised_by text not null default acting_person(),
  raised_at timestamptz not null default now(),
  due_on date not null,
  owner uuid,
  answer text check (length(answer) <= 2000),
  decided_by text,
  decided_at timestamptz,
  foreign key (enterprise_id, fact_id) references fact (enterprise_id, id)
);
create index correction_enterprise on correction (enterprise_id);
create index correction_open on correction (due_on) where state = 'open';
create unique index correction_one_open on correction (fact_id) where state = 'open';

create table contact (
  id uuid primary key default gen_random_uuid(),
  enterprise_id uuid not null references enterprise,
  person_name text not null check (length(person_name) between 1 and 100),
  duty text not null check (length(duty) between 1 and 100),
  phone text check (length(phone) between 5 and 30),
  email text check (length(email) between 3 and 200),
  ended_at timestamptz,
  added_at timestamptz not null default now(),
  unique (enterprise_id, id)
);
create index contact_enterprise on contact (enterprise_id);

-- Who read whose data in clear, what for. Seen by the reader, the enterprise and the audit.
create table personal_read (
  id uuid primary key default gen_random_uuid(),
  enterprise_id uuid not null,
  contact_id uuid not null,
  person text not null default acting_person(),
  purpose text not null check (length(purpose) between 2 and 500),
  at timestamptz not null default now(),
  foreign key (enterprise_id, contact_id) references contact (enterprise_id, id)
);
create index personal_read_enterprise on personal_read (enterprise_id, at);
create index personal_read_person on personal_read (person, at);
create trigger only_added before update or delete or truncate on personal_read
  for each statement execute function refuse_change();

create table message (
  id uuid primary key default gen_random_uuid(),
  enterprise_id uuid references enterprise,
  account_id uuid references account,
  title text not null check (length(title) between 1 and 200),
  body text not null check (length(body) <= 4000),
  link text check (link like '/%'),
  sent_at timestamptz not null default now(),
  check (num_nonnulls(enterprise_id, account_id) = 1)
);
create index message_enterprise on message (enterprise_id, sent_at);
create index message_account on message (account_id, sent_at);
create table message_read (
  message_id uuid not null references message,
  person text not null default acting_person(),
  at timestamptz not null default now(),
  primary key (message_id, person)
);

do $$
declare name text;
begin
  foreach name in array array['declaration', 'correction', 'contact', 'personal_read', 'message', 'message_read'] loop
    execute format('alter table %I enable row level security; alter table %I force row level security;
      create policy owner on %I to yinyu_owner using (true) with check (true)', name, name, name);
  end loop;
  foreach name in array array['declaration', 'correction', 'contact'] loop
    execute format('create policy of_visible on %I to yinyu_app
      using (exists (select from enterprise e where e.id = enterprise_id))
      with check (exists (select from enterprise e where e.id = enterprise_id))', name);
  end loop;
end $$;
-- What an enterprise is still preparing is its own.
create policy own_only on declaration as restrictive for select to yinyu_app
  using (enterprise_id = (select acting_enterprise()) or state = 'confirmed');

create policy seen on personal_read for select to yinyu_app using (
  person = (select acting_person()) or enterprise_id = (select acting_enterprise())
  or (select acting_kind()) in ('audit', 'auditor'));
create policy noted on personal_read for insert to yinyu_app
  with check (person = (select acting_person()) and exists (select from enterprise e where e.id = enterprise_id));

create policy received on message for select to yinyu_app
  using (enterprise_id = (select acting_enterprise()) or account_id::text = (select acting_person()));
create policy sent on message for insert to yinyu_app
  with check (account_id is not null or exists (select from enterprise e where e.id = enterprise_id));
create policy own on message_read to yinyu_app
  using (person = (select acting_person()))
  with check (person = (select acting_person()) and exists (select from message m where m.id = message_id));

grant select, insert on declaration, correction, contact, personal_read, message, message_read to yinyu_app;
grant update (state, entries, changed_at, changed_by, ready_by, confirmed_by, confirmed_at) on declaration to yinyu_app;
grant update (state, owner, answer, decided_by, decided_at) on correction to yinyu_app;
grant update (person_name, duty, phone, email, ended_at) on contact to yinyu_app;
